import CODBC

/// ODBC's connection handle: connected once, disconnected and freed with its last user.
final class ConnectionHandle {
    let handle: SQLHANDLE
    private(set) var capabilities: Capabilities
    private(set) var isLost = false
    var fetchesInPortions = false
    private var startedWatchdog: Watchdog?
    private let environment: Environment
    private let string: ConnectionString
    private let onInformation: (@Sendable (Diagnostic) -> Void)?
    private var isConnected = false

    init(_ configuration: Connection.Configuration) throws(ODBCError) {
        environment = try Environment.shared()
        string = configuration.completedString
        onInformation = configuration.onInformation
        capabilities = .connecting(usesUTF16: Self.usesUTF16(string))
        var handle: SQLHANDLE?
        guard SQLAllocHandle(SQLSMALLINT(SQL_HANDLE_DBC), environment.handle, &handle) == SQL_SUCCESS, let handle else {
            throw ODBCError(function: "SQLAllocHandle", kind: .other, message: "unixODBC gives no connection")
        }
        self.handle = handle
        try connect(configuration)
    }

    deinit {
        startedWatchdog?.invalidate()
        if isConnected { SQLDisconnect(handle) }
        SQLFreeHandle(SQLSMALLINT(SQL_HANDLE_DBC), handle)
    }

    /// Throws on anything but success; what comes with a success goes to the information handler.
    func check(
        _ code: SQLRETURN, _ function: String, sql: String? = nil, type: Int32 = SQL_HANDLE_DBC,
        handle: SQLHANDLE? = nil
    ) throws(ODBCError) {
        if code == SQLRETURN(SQL_SUCCESS) || code == SQLRETURN(SQL_NO_DATA) { return }
        let records = Diagnostic.read(type, handle ?? self.handle, usesUTF16: capabilities.usesUTF16)
            .map { Diagnostic($0, message: string.masked($0.message)) }
        if code == SQLRETURN(SQL_SUCCESS_WITH_INFO) {
            for record in records { onInformation?(record) }
            return
        }
        let product = isConnected ? capabilities.product : nil
        var error = ODBCError(function: function, diagnostics: records, sql: sql, product: product)
        // psqlODBC says HY000 when the server hangs up.
        if isConnected, error.kind == .other, isDead { error.kind = .connectionLost }
        isLost = isLost || error.isConnectionLost
        throw error
    }

    /// The watchdog, made at its first use; nil where the driver keeps time limits itself.
    func watchdog() -> Watchdog? {
        if startedWatchdog == nil, capabilities.product == .sqlite { startedWatchdog = Watchdog(handle) }
        return startedWatchdog
    }

    private func connect(_ configuration: Connection.Configuration) throws(ODBCError) {
        try set(SQL_ATTR_LOGIN_TIMEOUT, to: Int(configuration.loginTimeout.components.seconds))
        try check(driverConnect(), "SQLDriverConnect")
        isConnected = true
        capabilities = Capabilities(
            databaseName: information(SQL_DBMS_NAME), driverName: information(SQL_DRIVER_NAME),
            getDataExtensions: getDataExtensions)
    }

    /// The manager would convert text between ANSI and Unicode by the process's locale; so each driver gets its own.
    private static func usesUTF16(_ string: ConnectionString) -> Bool {
        !(string["Driver"] ?? string["DSN"] ?? "").lowercased().contains("sqlite")
    }

    private func driverConnect() -> SQLRETURN {
        let completion = SQLUSMALLINT(SQL_DRIVER_NOPROMPT)
        if capabilities.usesUTF16 {
            var text = Array(string.text.utf16)
            return SQLDriverConnectW(handle, nil, &text, SQLSMALLINT(text.count), nil, 0, nil, completion)
        }
        var text = Array(string.text.utf8)
        return SQLDriverConnect(handle, nil, &text, SQLSMALLINT(text.count), nil, 0, nil, completion)
    }

    private func information(_ type: Int32) -> String {
        var text = [SQLCHAR](repeating: 0, count: 256)
        var length: SQLSMALLINT = 0
        let code = SQLGetInfo(handle, SQLUSMALLINT(type), &text, 255, &length)
        return isSuccess(code) ? String(decoding: text.prefix { $0 != 0 }, as: UTF8.self) : ""
    }

    private var isDead: Bool {
        var state = SQLUINTEGER(SQL_CD_FALSE)
        let code = SQLGetConnectAttr(handle, SQLINTEGER(SQL_ATTR_CONNECTION_DEAD), &state, 0, nil)
        return isSuccess(code) && state == SQLUINTEGER(SQL_CD_TRUE)
    }

    private var getDataExtensions: UInt32 {
        var mask: UInt32 = 0
        let code = SQLGetInfo(handle, SQLUSMALLINT(SQL_GETDATA_EXTENSIONS), &mask, 4, nil)
        return isSuccess(code) ? mask : 0
    }
}

extension Diagnostic {
    fileprivate init(_ record: Diagnostic, message: String) {
        self.init(sqlState: record.sqlState, nativeCode: record.nativeCode, message: message)
    }
}
