import CODBC

extension ConnectionHandle {
    /// Runs a text as it stands, without preparing it, and drops whatever rows it yields.
    ///
    /// What a prepared text sets (`USE`, `SET …`) would end with it on SQL Server, where it runs within a procedure.
    func runDirectly(_ sql: String) throws(ODBCError) {
        var handle: SQLHANDLE?
        try check(SQLAllocHandle(SQLSMALLINT(SQL_HANDLE_STMT), self.handle, &handle), "SQLAllocHandle", sql: sql)
        defer { SQLFreeHandle(SQLSMALLINT(SQL_HANDLE_STMT), handle) }
        try check(execute(sql, on: handle), "SQLExecDirect", sql: sql, type: SQL_HANDLE_STMT, handle: handle)
        guard capabilities.product != .sqlite else { return }
        // An error in a later statement of the text comes to light with its result.
        var code = SQLRETURN(SQL_SUCCESS)
        while code != SQLRETURN(SQL_NO_DATA) {
            code = SQLMoreResults(handle)
            try check(code, "SQLMoreResults", sql: sql, type: SQL_HANDLE_STMT, handle: handle)
        }
    }

    private func execute(_ sql: String, on statement: SQLHANDLE?) -> SQLRETURN {
        if capabilities.usesUTF16 {
            var text = Array(sql.utf16)
            return SQLExecDirectW(statement, &text, SQLINTEGER(text.count))
        }
        var text = Array(sql.utf8)
        return SQLExecDirect(statement, &text, SQLINTEGER(text.count))
    }
}
