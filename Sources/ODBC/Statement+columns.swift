import CODBC

extension Statement {
    /// Describes a column counted from 1.
    func describeColumn(_ number: Int) throws(ODBCError) -> ResultColumn {
        var type: SQLSMALLINT = 0
        var size: SQLULEN = 0
        let name =
            connection.capabilities.usesUTF16
            ? try describeWide(number, &type, &size) : try describeNarrow(number, &type, &size)
        return ResultColumn(
            name: name, sqlType: Int32(type), declaredSize: Int(clamping: size),
            capabilities: connection.capabilities)
    }

    /// Whether a column belongs to no table.
    func isExpression(_ number: Int) throws(ODBCError) -> Bool {
        var name = [SQLCHAR](repeating: 0, count: 512)
        var length: SQLSMALLINT = 0
        let code = SQLColAttribute(
            handle, SQLUSMALLINT(number), SQLUSMALLINT(SQL_DESC_TABLE_NAME), &name, 511, &length, nil)
        try check(code, "SQLColAttribute")
        return name[0] == 0
    }

    /// Reads a cell of any length with SQLGetData, in one call if its length is known.
    func longCell(_ index: Int, _ column: ResultColumn, expectedLength: Int) throws(ODBCError) -> Value {
        var buffer = [UInt8](repeating: 0, count: max(expectedLength + column.terminator, 4096) + 7 & ~7)
        var filled = 0
        while true {
            let room = buffer.count - filled
            var length: SQLLEN = 0
            let code = buffer.withUnsafeMutableBytes {
                SQLGetData(handle, SQLUSMALLINT(index + 1), column.cType, $0.baseAddress! + filled, room, &length)
            }
            if code != SQLRETURN(SQL_SUCCESS_WITH_INFO) { try check(code, "SQLGetData") }
            if code == SQLRETURN(SQL_NO_DATA) { break }
            if length == SQLLEN(SQL_NULL_DATA) { return .null }
            if length >= 0, length + column.terminator <= room {
                filled += length
                break
            }
            let taken = room - column.terminator
            filled += taken
            let rest = length > taken ? length - taken : buffer.count
            buffer += [UInt8](repeating: 0, count: rest + column.terminator)
            if buffer.count % 2 == 1 { buffer.append(0) }
        }
        return buffer.withUnsafeBytes { column.value(UnsafeRawBufferPointer(rebasing: $0[..<filled])) }
    }

    private func describeNarrow(
        _ number: Int, _ type: inout SQLSMALLINT, _ size: inout SQLULEN
    ) throws(ODBCError) -> String {
        var name = [SQLCHAR](repeating: 0, count: 512)
        var (length, digits, nullable): (SQLSMALLINT, SQLSMALLINT, SQLSMALLINT) = (0, 0, 0)
        let code = SQLDescribeCol(
            handle, SQLUSMALLINT(number), &name, 511, &length, &type, &size, &digits, &nullable)
        try check(code, "SQLDescribeCol")
        return String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)
    }

    private func describeWide(
        _ number: Int, _ type: inout SQLSMALLINT, _ size: inout SQLULEN
    ) throws(ODBCError) -> String {
        var name = [SQLWCHAR](repeating: 0, count: 512)
        var (length, digits, nullable): (SQLSMALLINT, SQLSMALLINT, SQLSMALLINT) = (0, 0, 0)
        let code = SQLDescribeColW(
            handle, SQLUSMALLINT(number), &name, 511, &length, &type, &size, &digits, &nullable)
        try check(code, "SQLDescribeCol")
        return String(decoding: name.prefix { $0 != 0 }, as: UTF16.self)
    }
}
