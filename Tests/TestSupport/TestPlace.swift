import Foundation
import ODBC

/// Where one test's tables live: a file, a schema (PostgreSQL) or a database (SQL Server).
struct TestPlace {
    let connectionString: String
    let remove: @Sendable () async throws -> Void

    static func make(for database: TestDatabase, in folder: String) async throws -> TestPlace {
        let name = "test_" + UUID().uuidString.lowercased().filter { $0 != "-" }
        switch (database, database.serverString) {
        case (.postgresql, let server?):
            try await run("CREATE SCHEMA \(name)", on: server)
            return TestPlace(connectionString: "\(server);ConnSettings=SET+search_path+TO+\(name)") {
                try await run("DROP SCHEMA \(name) CASCADE", on: server)
            }
        case (.sqlServer, _?):
            let place = try await SQLServerDatabases.shared.take()
            return TestPlace(connectionString: place.connectionString) {
                await SQLServerDatabases.shared.giveBack(place.name)
            }
        default:
            return TestPlace(connectionString: "Driver=SQLite3;Database=\(folder)/test.sqlite") {}
        }
    }

    private static func run(_ statement: String, on server: String) async throws {
        let pool = ConnectionPool(.init(connectionString: server), size: 1)
        try await pool.withConnection { try $0.run(statement) }
    }
}
