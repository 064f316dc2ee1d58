import Foundation
import ODBC
import Testing

/// The sample ConnectWise database in a workplace, and a hand in it.
final class SampleSource: Sendable {
    /// The settings that make the tools read it.
    static let settings = [
        "source.kind": "connectwise-sql", "source.connection_string": "Driver=SQLite3;Database=connectwise.sqlite",
    ]

    private let pool: ConnectionPool

    /// Makes the database, and `expected.jsonl` beside it.
    init(in place: Workplace) throws {
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "../../scripts/sample/make_sample.py").standardized
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", script.path, "connectwise.sqlite", "--expected", "expected.jsonl"]
        process.currentDirectoryURL = place.folder
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        let file = place.folder.appending(path: "connectwise.sqlite").path
        var configuration = Connection.Configuration(connectionString: "Driver=SQLite3;Database=\(file)")
        // A ticket may be deleted without its notes.
        configuration.setupStatements = ["PRAGMA foreign_keys = 0"]
        pool = ConnectionPool(configuration, size: 1)
    }

    deinit { pool.close() }

    func change(_ sql: String) async throws {
        try await pool.withConnection { _ = try $0.execute(sql) }
    }

    /// Stamps these tickets as changed a day after all others.
    func touch(where condition: String) async throws {
        try await change(
            """
            UPDATE SR_Service SET Last_Update_UTC =
                (SELECT strftime('%Y-%m-%d %H:%M:%f', MAX(Last_Update_UTC), '+1 day') FROM SR_Service)
            WHERE \(condition)
            """)
    }
}
