import CODBC

extension Diagnostic {
    /// All records of a handle; the first is the one that matters.
    static func read(_ type: Int32, _ handle: SQLHANDLE, usesUTF16: Bool) -> [Diagnostic] {
        var records: [Diagnostic] = []
        while records.count < 16 {
            let number = SQLSMALLINT(records.count + 1)
            let record = usesUTF16 ? wide(type, handle, number) : narrow(type, handle, number)
            guard let record else { break }
            records.append(record)
        }
        return records
    }

    /// Room for the longest message of the drivers; what they say of its length is not to be trusted.
    private static let capacity = 8192

    private static func narrow(_ type: Int32, _ handle: SQLHANDLE, _ number: SQLSMALLINT) -> Diagnostic? {
        var state = [SQLCHAR](repeating: 0, count: 6)
        var message = [SQLCHAR](repeating: 0, count: capacity)
        var native: SQLINTEGER = 0
        var length: SQLSMALLINT = 0
        let code = SQLGetDiagRec(
            SQLSMALLINT(type), handle, number, &state, &native, &message, SQLSMALLINT(capacity - 1), &length)
        guard isSuccess(code) else { return nil }
        return Diagnostic(
            sqlState: String(decoding: state.prefix { $0 != 0 }, as: UTF8.self), nativeCode: Int(native),
            message: tidied(String(decoding: message.prefix { $0 != 0 }, as: UTF8.self)))
    }

    private static func wide(_ type: Int32, _ handle: SQLHANDLE, _ number: SQLSMALLINT) -> Diagnostic? {
        var state = [SQLWCHAR](repeating: 0, count: 6)
        var message = [SQLWCHAR](repeating: 0, count: capacity)
        var native: SQLINTEGER = 0
        var length: SQLSMALLINT = 0
        let code = SQLGetDiagRecW(
            SQLSMALLINT(type), handle, number, &state, &native, &message, SQLSMALLINT(capacity - 1), &length)
        guard isSuccess(code) else { return nil }
        return Diagnostic(
            sqlState: String(decoding: state.prefix { $0 != 0 }, as: UTF16.self), nativeCode: Int(native),
            message: tidied(String(decoding: message.prefix { $0 != 0 }, as: UTF16.self)))
    }

    /// A message as one line.
    private static func tidied(_ message: String) -> String {
        message.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

func isSuccess(_ code: SQLRETURN) -> Bool {
    code == SQLRETURN(SQL_SUCCESS) || code == SQLRETURN(SQL_SUCCESS_WITH_INFO)
}
