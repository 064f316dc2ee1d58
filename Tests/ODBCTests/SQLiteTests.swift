import Foundation
import ODBC
import Testing

/// What is SQLite's own.
@Suite final class SQLiteTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "odbc-tests-\(UUID().uuidString)")

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func connect(_ path: String, _ options: String = "", readOnly: Bool = false) throws -> Connection {
        try Connection(.init(connectionString: "Driver=SQLite3;Database=\(path);\(options)", isReadOnly: readOnly))
    }

    @Test func aSecondWriterIsBusy_andMayRetry() throws {
        let path = path(of: "busy.db")
        let (first, second) = (try connect(path), try connect(path, "Timeout=1"))
        try first.transaction {
            let error = #expect(throws: ODBCError.self) { try second.transaction {} }
            #expect(error?.kind == .busy)
            #expect(error?.isRetryable == true)
        }
        try second.transaction {}
    }

    @Test func transactionTakesTheWriteLockAtItsBegin() throws {
        let path = path(of: "immediate.db")
        let (first, second) = (try connect(path), try connect(path, "Timeout=1"))
        try first.execute("CREATE TABLE t (i INTEGER)")
        try first.transaction {
            _ = try first.query("SELECT i FROM t")
            #expect(throws: ODBCError.self) { try second.execute("INSERT INTO t VALUES (1)") }
        }
    }

    @Test func aDatabaseInAMissingDirectoryCannotBeOpened() {
        let error = #expect(throws: ODBCError.self) { try connect("/no/such/directory/a.db") }
        #expect(error?.kind == .cannotOpen)
    }

    @Test func aReadOnlyConnectionRefusesWrites_andMakesNoFile() throws {
        let path = path(of: "readonly.db")
        #expect(throws: ODBCError.self) { try connect(path, readOnly: true) }
        #expect(access(path, F_OK) != 0)
        try connect(path).execute("CREATE TABLE t (i INTEGER)")
        let error = #expect(throws: ODBCError.self) { try connect(path, readOnly: true).execute("DELETE FROM t") }
        #expect(error?.kind == .readOnly)
    }

    @Test func aFullDatabaseIsDiskFull() throws {
        let connection = try connect(path(of: "full.db"))
        try connection.execute("CREATE TABLE t (s TEXT)")
        _ = try connection.query("PRAGMA max_page_count = 4")
        let error = #expect(throws: ODBCError.self) {
            try connection.execute("INSERT INTO t VALUES (?)", [.text(String(repeating: "x", count: 100_000))])
        }
        #expect(error?.kind == .diskFull)
    }

    @Test func aFileOfAnotherKindIsDamaged() throws {
        let path = path(of: "text.db")
        let file = fopen(path, "w")
        fputs(String(repeating: "this is no database\n", count: 100), file)
        fclose(file)
        let error = #expect(throws: ODBCError.self) { try connect(path).query("SELECT * FROM sqlite_master") }
        #expect(error?.kind == .damaged)
    }

    @Test func aStatementBeyondItsTimeLimitIsInterrupted() throws {
        let connection = try connect(path(of: "slow.db"))
        connection.queryTimeout = .milliseconds(50)
        let endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT COUNT(*) FROM n"
        let error = #expect(throws: ODBCError.self) { try connection.query(endless) }
        #expect(error?.kind == .timeout)
        #expect(try connection.query("SELECT 1 AS n")[0].int("n") == 1)
    }

    @Test func aColumnKeepsWhatItsTypeDoesNotHold() throws {
        let connection = try connect(path(of: "loose.db"))
        try connection.execute("CREATE TABLE t (i INTEGER, b BOOLEAN, t DATETIME)")
        try connection.execute("INSERT INTO t VALUES (?, ?, ?)", ["no number", 7, "tomorrow"])
        #expect(try connection.query("SELECT * FROM t")[0].values == ["no number", 7, "tomorrow"])
    }

    @Test func bulkRowsTravelAsOneJSONText() throws {
        let connection = try connect(path(of: "bulk.db"))
        try connection.execute("CREATE TABLE t (i INTEGER, s TEXT)")
        let rows = (0..<10_000).map { "[\($0),\"ticket ? { 🦊 \($0)\"]" }.joined(separator: ",")
        let insert = "INSERT INTO t SELECT value ->> 0, value ->> 1 FROM json_each(?)"
        #expect(try connection.execute(insert, [.text("[\(rows)]")]) == 10_000)
        #expect(try connection.query("SELECT s FROM t WHERE i = ?", [9999])[0].text("s") == "ticket ? { 🦊 9999")
    }

    @Test func withStatementsCountTheirChanges() throws {
        let connection = try connect(path(of: "with.db"))
        #expect(try connection.execute("CREATE TABLE t (i INTEGER)") == 0)
        try connection.execute("INSERT INTO t VALUES (1)")
        #expect(
            try connection.execute("WITH q AS (SELECT 1 AS i) UPDATE t SET i = 2 WHERE i IN (SELECT i FROM q)") == 1)
        #expect(try connection.execute("CREATE TABLE u (i INTEGER)") == 0)
    }

    @Test func joinsNameTheirColumnsShortly() throws {
        let connection = try connect(path(of: "join.db"))
        try connection.execute("CREATE TABLE a (i INTEGER, s TEXT)")
        try connection.execute("CREATE TABLE b (i INTEGER, t TEXT)")
        try connection.execute("INSERT INTO a VALUES (1, 'x')")
        try connection.execute("INSERT INTO b VALUES (1, 'y')")
        let row = try connection.query("SELECT a.i, s, t FROM a JOIN b ON a.i = b.i")[0]
        #expect(row.columns == ["i", "s", "t"])
    }

    private func path(of file: String) -> String { folder.appending(path: file).path }
}
