import Foundation
import ODBC

/// Where one test's tables live: a file, a schema (PostgreSQL) or a database (SQL Server).
struct TestPlace {
    let connectionString: String
    private let removal: (server: String, statement: String)?

    static func make(for database: TestDatabase, in folder: String) async throws -> TestPlace {
        let name = "test_" + UUID().uuidString.lowercased().filter { $0 != "-" }
        switch (database, database.serverString) {
        case (.postgresql, let server?):
            try await run(["CREATE SCHEMA \(name)"], on: server)
            return TestPlace(
                connectionString: "\(server);ConnSettings=SET+search_path+TO+\(name)",
                removal: (server, "DROP SCHEMA \(name) CASCADE"))
        case (.sqlServer, let server?):
            let string = server.split(separator: ";").filter { !$0.lowercased().hasPrefix("database=") }
                .joined(separator: ";")
            try await run(["CREATE DATABASE \(name)"], on: server)
            try await run(SchemaScript.batches(forDatabase: name), on: "\(string);Database=\(name)")
            return TestPlace(
                connectionString: "\(string);Database=\(name)",
                removal: (server, "DROP DATABASE \(name)"))
        default:
            return TestPlace(connectionString: "Driver=SQLite3;Database=\(folder)/test.sqlite", removal: nil)
        }
    }

    func remove() async throws {
        guard let removal else { return }
        try await Self.run([removal.statement], on: removal.server)
    }

    private static func run(_ statements: [String], on server: String) async throws {
        let pool = ConnectionPool(.init(connectionString: server), size: 1)
        try await pool.withConnection { connection in
            for statement in statements { try connection.execute(statement) }
        }
    }
}
