import CODBC

extension ConnectionHandle {
    func set(_ attribute: Int32, to value: Int) throws(ODBCError) {
        let code = SQLSetConnectAttr(handle, SQLINTEGER(attribute), SQLPOINTER(bitPattern: value), 0)
        try check(code, "SQLSetConnectAttr")
    }

    func setAutocommit(_ isOn: Bool) throws(ODBCError) {
        try set(SQL_ATTR_AUTOCOMMIT, to: Int(isOn ? SQL_AUTOCOMMIT_ON : SQL_AUTOCOMMIT_OFF))
    }

    func endTransaction(commits: Bool) throws(ODBCError) {
        let completion = SQLSMALLINT(commits ? SQL_COMMIT : SQL_ROLLBACK)
        try check(SQLEndTran(SQLSMALLINT(SQL_HANDLE_DBC), handle, completion), "SQLEndTran")
    }

    /// Lets the next statements read their rows through a server-side cursor instead of all at once.
    ///
    /// psqlODBC takes the choice when a statement runs; the cursor costs round trips that a short query should not pay.
    func setFetchesInPortions(_ isOn: Bool) throws(ODBCError) {
        guard capabilities.product == .postgresql, isOn != fetchesInPortions else { return }
        try set(Self.useDeclareFetch, to: isOn ? 1 : 0)
        fetchesInPortions = isOn
    }

    /// SQL_ATTR_PGOPT_USE_DECLAREFETCH of psqlODBC's own header, which Debian does not install.
    private static let useDeclareFetch: Int32 = 65539
}
