import ODBC

extension DatabaseSettings {
    /// How to connect to the product's own database.
    ///
    /// - Parameter isPatient: Whether there is time to wait for who holds a SQLite database, or people wait themselves.
    func configuration(isPatient: Bool = true) throws -> Connection.Configuration {
        var connection = connection
        if connection.isSQLite, !isPatient {
            // In milliseconds; the driver waits for it twice.
            connection.connectionString = connection.connectionString.completed("Timeout", with: "2000")
        }
        var configuration = try connection.configuration()
        if connection.isSQLite {
            // Readers and the one writer go on side by side, and a commit does not wait for the disk to spin.
            configuration.setupStatements = ["PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL"]
        }
        if connection.isPostgreSQL {
            // A host that hangs or loses its network inside a transaction would keep its locks for hours.
            configuration.setupStatements = [
                "SET idle_in_transaction_session_timeout = '30s'", "SET tcp_user_timeout = '30s'",
            ]
        }
        if connection.isSQLServer {
            // Drivers begin differently, and a table with filtered indexes is written only under these two.
            configuration.setupStatements = ["SET QUOTED_IDENTIFIER ON", "SET ANSI_NULLS ON"]
        }
        return configuration
    }
}

extension ConnectionSettings {
    /// How to connect to a source: read only, and in nobody's way. A secondary copy that may be read serves as well.
    func sourceConfiguration() throws -> Connection.Configuration {
        var settings = self
        var statements: [String] = []
        if isSQLServer {
            settings.connectionString = connectionString.completed("ApplicationIntent", with: "ReadOnly")
                .completed("APP", with: "Ticket Analytics")
            statements = ["SET TRANSACTION ISOLATION LEVEL READ UNCOMMITTED"]
        }
        var configuration = try settings.configuration()
        configuration.isReadOnly = true
        configuration.setupStatements = statements
        return configuration
    }

    /// The database's file, if it is one.
    var sqliteFile: String? { isSQLite ? connectionString["database"] : nil }

    fileprivate func configuration() throws -> Connection.Configuration {
        Connection.Configuration(
            connectionString: try driverString().revealed, loginTimeout: loginTimeout, queryTimeout: queryTimeout)
    }

    /// By exclusion: a data source's name (DSN) does not tell.
    var isSQLServer: Bool { !isSQLite && !isPostgreSQL }
    fileprivate var isSQLite: Bool { driver.contains("sqlite") }
    fileprivate var isPostgreSQL: Bool { driver.contains("postgres") || driver.contains("psqlodbc") }
    private var driver: String { (connectionString["driver"] ?? "").lowercased() }
}
