/// How to reach a database through ODBC.
public struct ConnectionSettings: Sendable, Hashable {
    /// Without `user` and `password`; a SQLite file's path is already resolved.
    public var connectionString: ConnectionString
    public var user: String?
    public var password: SecretSource
    public var loginTimeout: Duration
    public var queryTimeout: Duration

    init(
        _ section: SettingsSection, _ meaning: String, standard: String, queryTimeout standardTimeout: Duration
    ) throws(SettingsError) {
        connectionString = try section.connectionString(standard, meaning)
        user = try section.optionalText("user", "Login name, added to the connection string as UID")
        password = try section.secret("password", "Its password, added as PWD; better in a file or the environment")
        loginTimeout = try section.duration(
            "login_timeout", .seconds(15), in: .seconds(1) ... .seconds(600), "Longest wait for a connection")
        queryTimeout = try section.duration(
            "query_timeout", standardTimeout, in: .seconds(1) ... .seconds(3_600), "Longest time of one statement")
    }

    /// The string for the driver, with user and password; throws when the password's file cannot be read.
    public func driverString() throws(SettingsError) -> Secret {
        var string = connectionString
        if let user { string = string.setting("UID", to: user) }
        if let password = try password.read() { string = string.setting("PWD", to: password.revealed) }
        return Secret(string.text)
    }
}
