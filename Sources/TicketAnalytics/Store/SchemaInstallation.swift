public import ODBC

/// Makes the product's database, or brings its schema up to date: on SQL Server by `Schema.sql`, elsewhere by the steps
/// that every tool takes. A second run changes nothing.
public struct SchemaInstallation: Sendable {
    /// A login that may create databases and logins.
    public struct Administrator: Sendable {
        let user: String
        let password: Secret

        public init(user: String, password: Secret) {
            self.user = user
            self.password = password
        }
    }

    let settings: DatabaseSettings
    /// Who does it; without one the settings' own login.
    let administrator: Administrator?
    /// What the settings' login may do from then on, if an administrator makes it: a role of `Schema.sql`.
    let role: String

    public init(_ settings: DatabaseSettings, as administrator: Administrator? = nil, role: String = "ticket_worker") {
        self.settings = settings
        self.administrator = administrator
        self.role = role
    }

    /// - Throws: `StoreError`, `SettingsError`
    public func run() async throws {
        if settings.connection.isSQLServer { try await runScript() }
        _ = try await Store.open(settings)
    }

    /// Runs `Schema.sql`; the connection is in that database afterwards.
    public static func run(database name: String, on connection: Connection) throws {
        guard SchemaScript.canName(name) else { throw StoreError.badName(database: name) }
        for batch in SchemaScript(database: name).batches { try connection.run(batch) }
    }

    private func runScript() async throws {
        guard let name = settings.connection.connectionString["database"] else { throw StoreError.unnamedDatabase }
        let login = try login()
        do {
            let pool = ConnectionPool(try configuration(), size: 1)
            defer { pool.close() }
            try await pool.withConnection { connection in
                try Self.run(database: name, on: connection)
                if let login { try connection.execute("EXEC dbo.AddServiceLogin ?, ?, ?", login) }
            }
        } catch let error as ODBCError {
            throw StoreError.database(error)
        }
    }

    /// The database itself may not be there yet.
    private func configuration() throws -> Connection.Configuration {
        var connection = settings.connection
        connection.connectionString = connection.connectionString.setting("Database", to: "master")
        if let administrator {
            connection.user = administrator.user
            connection.password = .text(administrator.password)
        }
        return Connection.Configuration(
            connectionString: try connection.driverString().revealed, loginTimeout: connection.loginTimeout)
    }

    /// Role, login and password for the procedure that adds it; nil if the settings' login does all this itself.
    private func login() throws -> [Value]? {
        guard let administrator else { return nil }
        let connection = settings.connection
        let password = try connection.password.read()?.revealed ?? connection.connectionString["pwd"]
        guard let user = connection.user ?? connection.connectionString["uid"] else { return nil }
        // The database's owner needs no role, and cannot be made a user beside it.
        if user.lowercased() == administrator.user.lowercased() { return nil }
        return [.text(role), .text(user), Value(password)]
    }
}
