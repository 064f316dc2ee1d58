import CODBC

/// ODBC's environment handle, one for the process.
final class Environment: Sendable {
    // Written once, before anybody has the object; unixODBC locks within its calls, which may come from any thread.
    nonisolated(unsafe) let handle: SQLHANDLE

    static func shared() throws(ODBCError) -> Environment {
        guard let made else {
            throw ODBCError(function: "SQLAllocHandle", kind: .other, message: "unixODBC gives no environment")
        }
        return made
    }

    private static let made = Environment()

    private init?() {
        var handle: SQLHANDLE?
        guard SQLAllocHandle(SQLSMALLINT(SQL_HANDLE_ENV), nil, &handle) == SQL_SUCCESS, let handle else { return nil }
        self.handle = handle
        let version = SQLPOINTER(bitPattern: UInt(SQL_OV_ODBC3))
        SQLSetEnvAttr(handle, SQLINTEGER(SQL_ATTR_ODBC_VERSION), version, 0)
    }

    deinit {
        SQLFreeHandle(SQLSMALLINT(SQL_HANDLE_ENV), handle)
    }
}
