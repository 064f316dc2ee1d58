import ODBC
import Testing

#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// A database that the contract is run against: SQLite always, the servers where the environment names them.
struct TestDatabase: Sendable, CustomTestStringConvertible {
    let name: String
    let connectionString: String
    /// The dialect's types in the order integer, double, text, Boolean, timestamp, bytes.
    let types: [String]
    let temporaryTable: @Sendable (String) -> String

    var testDescription: String { name }

    static var available: [TestDatabase] { [sqlite] + [postgresql, sqlServer].compactMap { $0 } }

    static var sqlite: TestDatabase {
        TestDatabase(
            name: "SQLite", connectionString: "Driver=SQLite3;Database=:memory:",
            types: ["INTEGER", "REAL", "TEXT", "BOOLEAN", "DATETIME", "BLOB"], temporaryTable: { $0 })
    }

    static let postgresql = environment("TICKET_ANALYTICS_TEST_POSTGRES").map {
        TestDatabase(
            name: "PostgreSQL", connectionString: $0,
            types: ["BIGINT", "DOUBLE PRECISION", "TEXT", "BOOLEAN", "TIMESTAMP(6)", "BYTEA"],
            temporaryTable: { "pg_temp.\($0)" })
    }

    static let sqlServer = environment("TICKET_ANALYTICS_TEST_SQLSERVER").map {
        TestDatabase(
            name: "SQL Server", connectionString: $0,
            types: ["BIGINT", "FLOAT", "NVARCHAR(MAX)", "BIT", "DATETIME2(6)", "VARBINARY(MAX)"],
            temporaryTable: { "#\($0)" })
    }

    func connect() throws -> Connection {
        try Connection(.init(connectionString: connectionString))
    }

    /// A connection with an empty table of one column a type: i, d, s, b, t, x.
    func connectWithTable() throws -> (connection: Connection, table: String) {
        let connection = try connect()
        let table = temporaryTable("cells")
        let columns = zip(["i", "d", "s", "b", "t", "x"], types).map { "\($0) \($1) NULL" }.joined(separator: ", ")
        try connection.execute("CREATE TABLE \(table) (\(columns))")
        return (connection, table)
    }
}

func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
}

/// Says loudly which databases the contract did not meet.
@Suite struct SkippedDatabases {
    @Test(.enabled(if: TestDatabase.postgresql != nil, "SKIPPED: TICKET_ANALYTICS_TEST_POSTGRES is not set"))
    func postgresqlIsNamed() throws { #expect(try TestDatabase.postgresql?.connect().product == .postgresql) }

    @Test(.enabled(if: TestDatabase.sqlServer != nil, "SKIPPED: TICKET_ANALYTICS_TEST_SQLSERVER is not set"))
    func sqlServerIsNamed() throws { #expect(try TestDatabase.sqlServer?.connect().product == .sqlServer) }
}
