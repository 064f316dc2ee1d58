import CODBC

/// ODBC's statement handle: one prepared text, its parameters' and its rows' buffers.
final class Statement {
    let sql: String
    /// The cache's clock when the statement was last given back.
    var lastUse = 0
    let connection: ConnectionHandle
    let handle: SQLHANDLE
    let streams: Bool
    /// The rows of the first result set; kept for the next execution, because its columns stay bound.
    var reader: RowReader?
    var isReading = false
    /// The statement said that it changed no row; its result set, if one was described, is not there.
    var hasChangedNothing = false
    private(set) var hasParameters = false
    private let parameterBuffer = ParameterBuffer()
    private var timeoutSeconds = 0
    private var hasFailed = false

    init(_ sql: String, on connection: ConnectionHandle, streams: Bool) throws(ODBCError) {
        self.sql = sql
        self.connection = connection
        self.streams = streams
        var handle: SQLHANDLE?
        let code = SQLAllocHandle(SQLSMALLINT(SQL_HANDLE_STMT), connection.handle, &handle)
        try connection.check(code, "SQLAllocHandle", sql: sql)
        guard let handle else {
            throw ODBCError(function: "SQLAllocHandle", kind: .other, message: "no handle", sql: sql)
        }
        self.handle = handle
        // libsqliteodbc keeps a read transaction open while it streams; a static cursor is read at once.
        if product == .sqlite, !streams { try set(SQL_ATTR_CURSOR_TYPE, to: Int(SQL_CURSOR_STATIC)) }
        try prepare()
    }

    deinit {
        SQLFreeHandle(SQLSMALLINT(SQL_HANDLE_STMT), handle)
    }

    var product: Product { connection.capabilities.product }

    func execute(_ parameters: [Value], timeout: Duration?) throws(ODBCError) {
        try setTimeout(timeout)
        // libsqliteodbc guesses an expression's type from the first row after a prepare, and never again.
        if product == .sqlite, reader?.hasExpressions == true { try prepare() }
        try bind(parameters)
        hasParameters = !parameters.isEmpty
        try connection.setFetchesInPortions(streams)
        try run(timeout)
    }

    /// Makes the statement ready for its next use; false if it is better freed.
    func close() -> Bool {
        isReading = false
        parameterBuffer.shrink()
        return !hasFailed && isSuccess(SQLFreeStmt(handle, SQLUSMALLINT(SQL_CLOSE)))
    }

    func check(_ code: SQLRETURN, _ function: String) throws(ODBCError) {
        do {
            try connection.check(code, function, sql: sql, type: SQL_HANDLE_STMT, handle: handle)
        } catch {
            hasFailed = true
            throw error
        }
    }

    func set(_ attribute: Int32, to value: Int) throws(ODBCError) {
        try check(
            SQLSetStmtAttr(handle, SQLINTEGER(attribute), SQLPOINTER(bitPattern: value), 0), "SQLSetStmtAttr")
    }

    func columnCount() throws(ODBCError) -> Int {
        var count: SQLSMALLINT = 0
        try check(SQLNumResultCols(handle, &count), "SQLNumResultCols")
        return Int(count)
    }
}

extension Statement {
    private func prepare() throws(ODBCError) {
        if connection.capabilities.usesUTF16 {
            var text = Array(sql.utf16)
            try check(SQLPrepareW(handle, &text, SQLINTEGER(text.count)), "SQLPrepare")
        } else {
            var text = Array(sql.utf8)
            try check(SQLPrepare(handle, &text, SQLINTEGER(text.count)), "SQLPrepare")
        }
    }

    private func setTimeout(_ timeout: Duration?) throws(ODBCError) {
        guard product != .sqlite else { return }
        let seconds = timeout.map { max(1, Int($0.components.seconds)) } ?? 0
        guard seconds != timeoutSeconds else { return }
        try set(SQL_ATTR_QUERY_TIMEOUT, to: seconds)
        timeoutSeconds = seconds
    }

    /// A statement that was used before would run with its old values where new ones are missing.
    private func bind(_ parameters: [Value]) throws(ODBCError) {
        var count: SQLSMALLINT = 0
        try check(SQLNumParams(handle, &count), "SQLNumParams")
        guard parameters.count == Int(count) else {
            let message = "the statement takes \(count) parameters and was given \(parameters.count)"
            throw ODBCError(function: "SQLBindParameter", kind: .other, message: message, sql: sql)
        }
        try parameterBuffer.bind(parameters, to: self)
    }

    func run(_ timeout: Duration?) throws(ODBCError) {
        var code = SQLRETURN(SQL_SUCCESS)
        var wasInterrupted = false
        if let timeout, let watchdog = connection.watchdog() {
            wasInterrupted = watchdog.guarding(timeout) { code = SQLExecute(handle) }
        } else {
            code = SQLExecute(handle)
        }
        if wasInterrupted, code == SQLRETURN(SQL_ERROR) {
            hasFailed = true
            throw ODBCError(function: "SQLExecute", kind: .timeout, message: "the query time limit ran out", sql: sql)
        }
        try check(code, "SQLExecute")
        hasChangedNothing = code == SQLRETURN(SQL_NO_DATA)
    }
}
