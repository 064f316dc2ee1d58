import ODBC
import Testing

/// What is PostgreSQL's own.
@Suite(.enabled(if: TestDatabase.postgresql != nil, "SKIPPED: TICKET_ANALYTICS_TEST_POSTGRES is not set"))
struct PostgreSQLTests {
    private let database: TestDatabase

    init() throws {
        database = try #require(TestDatabase.postgresql)
    }

    @Test func returningGivesTheChangedRows_orNone() throws {
        let (connection, table) = try database.connectWithTable()
        let update = "UPDATE \(table) SET s = ? WHERE i = ? RETURNING i, s"
        #expect(try connection.query(update, ["a", 1]).isEmpty)
        try connection.execute("INSERT INTO \(table) (i) VALUES (1), (2)")
        #expect(try connection.query(update, ["a", 1]).map(\.values) == [[1, "a"]])
        #expect(try connection.query(update, ["a", 9]).isEmpty)
        #expect(try connection.execute(update, ["b", 2]) == 1)
    }

    @Test func aWrongPasswordIsAFailedLogin() throws {
        let string = database.connectionString.replacing(#/(?i)pwd=[^;]*/#, with: "Pwd=wrong-password")
        let error = #expect(throws: ODBCError.self) { try Connection(.init(connectionString: string)) }
        #expect(error?.kind == .loginFailed)
        #expect(error.map { "\($0)".contains("wrong-password") } == false)
    }

    @Test func aDatabaseThatIsMissingIsNamed() throws {
        let string = database.connectionString.replacing(#/(?i)database=[^;]*/#, with: "Database=no_such_database")
        let error = #expect(throws: ODBCError.self) { try Connection(.init(connectionString: string)) }
        #expect(error?.kind == .missingDatabase)
    }

    @Test func aSlowStatementTimesOut_andTheConnectionLives() throws {
        let connection = try database.connect()
        connection.queryTimeout = .seconds(1)
        let error = #expect(throws: ODBCError.self) { try connection.query("SELECT pg_sleep(30)") }
        #expect(error?.kind == .timeout)
        #expect(try connection.query("SELECT 1 AS n")[0].int("n") == 1)
    }

    @Test func aKilledConnectionIsLost() throws {
        let (victim, killer) = (try database.connect(), try database.connect())
        let process = try victim.query("SELECT pg_backend_pid() AS p")[0][0]
        _ = try killer.query("SELECT pg_terminate_backend(?)", [process])
        let error = #expect(throws: ODBCError.self) { try victim.query("SELECT 1") }
        #expect(error?.isConnectionLost == true, "\(String(describing: error))")
        #expect(victim.isLost)
    }

    @Test func timestampsWithZoneAreUTC() throws {
        let connection = try database.connect()
        let moment = Value.timestamp(Timestamp(microseconds: 1_795_356_773_123_456))
        let sql = "SELECT CAST('2026-11-22 15:12:53.123456+01' AS TIMESTAMPTZ), CAST(? AS TIMESTAMPTZ)"
        #expect(try connection.query(sql, [moment])[0].values == [moment, moment])
    }

    @Test func bulkRowsTravelAsOneJSONText() throws {
        let (connection, table) = try database.connectWithTable()
        let rows = (0..<10_000).map { "{\"i\":\($0),\"s\":\"ticket 🦊 \($0)\"}" }.joined(separator: ",")
        let insert = "INSERT INTO \(table) (i, s) SELECT i, s FROM json_to_recordset(?::json) AS r(i BIGINT, s TEXT)"
        #expect(try connection.execute(insert, [.text("[\(rows)]")]) == 10_000)
    }

    @Test func aReadOnlyConnectionRefusesWrites() throws {
        let connection = try Connection(.init(connectionString: database.connectionString, isReadOnly: true))
        let error = #expect(throws: ODBCError.self) { try connection.execute("CREATE TABLE never (i INTEGER)") }
        #expect(error?.kind == .readOnly)
    }

    @Test func doublesComeBackExactly() throws {
        let (connection, table) = try database.connectWithTable()
        let number = 0.1 + 0.2
        try connection.execute("INSERT INTO \(table) (d) VALUES (?)", [.double(number)])
        #expect(try connection.query("SELECT d FROM \(table)")[0].double(0) == number)
    }
}
