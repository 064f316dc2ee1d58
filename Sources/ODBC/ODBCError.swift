/// What went wrong in a database or on the way to it.
///
/// Holds the failed C function, the first diagnostic record and the SQL text, never a bound value or a password.
public struct ODBCError: Error, Sendable, Hashable {
    /// The ODBC function that failed, or the method of this module.
    public let function: String
    /// Five characters; drivers differ in how they use them, so prefer `kind`.
    public let sqlState: String
    /// The database's own number: SQLite's result code, SQL Server's error number; PostgreSQL has none.
    public let nativeCode: Int
    public let message: String
    /// The records after the first.
    public let details: [Diagnostic]
    public let sql: String?
    public internal(set) var kind: Kind

    init(function: String, diagnostics: [Diagnostic], sql: String?, product: Product?) {
        let first = diagnostics.first ?? Diagnostic(sqlState: "HY000", nativeCode: 0, message: "no diagnostics given")
        self.function = function
        sqlState = first.sqlState
        nativeCode = first.nativeCode
        message = first.message
        details = Array(diagnostics.dropFirst())
        self.sql = sql
        kind = Kind(diagnostics, product: product)
    }

    init(function: String, kind: Kind, message: String, sql: String? = nil) {
        self.function = function
        sqlState = "HY000"
        nativeCode = 0
        self.message = message
        details = []
        self.sql = sql
        self.kind = kind
    }

    /// Whether the same work may succeed when it is done again from its beginning.
    public var isRetryable: Bool {
        switch kind {
        case .busy, .deadlock, .lockTimeout, .connectionLost, .cannotConnect, .throttled: true
        default: false
        }
    }

    /// Whether waiting may help, even where doing it again at once does not: there may be room on the disk later, or the
    /// server that took over may let itself be written.
    public var mayPass: Bool {
        switch kind {
        case .diskFull, .readOnly, .cannotOpen, .timeout: true
        default: isRetryable
        }
    }

    /// Whether the connection is of no more use.
    public var isConnectionLost: Bool { kind == .connectionLost }
}

extension ODBCError: CustomStringConvertible {
    public var description: String {
        let code = nativeCode == 0 ? sqlState : "\(sqlState), \(nativeCode)"
        let statement = sql.map { ", in: \($0)" } ?? ""
        return "\(message) (\(function), \(code))\(statement)"
    }
}

/// One diagnostic record of the driver or its manager.
public struct Diagnostic: Sendable, Hashable {
    public let sqlState: String
    public let nativeCode: Int
    public let message: String
}
