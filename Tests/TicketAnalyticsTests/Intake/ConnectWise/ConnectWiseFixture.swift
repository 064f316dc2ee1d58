import ODBC
import TestSupport

@testable import TicketAnalytics

/// A small ConnectWise database: a SQLite file, or tables beside the product's own on SQL Server.
struct ConnectWiseFixture {
    /// Where a site's database may lie.
    static let databases = [TestDatabase.sqlite, .sqlServer].filter(\.isAvailable)

    private let connectionString: String
    private let isSQLite: Bool

    /// - Parameter missing: Columns, `Member.Last_Name`, or tables that this site does not have; then it is empty.
    init(_ site: ConnectWiseSite = .tables, missing: Set<String> = [], in test: TestStore) async throws {
        let own = try test.settings.database.connection.driverString().revealed
        isSQLite = test.settings.database.connection.sqliteFile != nil
        connectionString = isSQLite ? "Driver=SQLite3;Database=\(test.folder)/connectwise.sqlite" : own
        for (table, columns) in site.tables where !missing.contains(table) {
            let kept = columns.filter { !missing.contains("\(table).\($0.prefix { $0 != " " })") }
            try await change("CREATE TABLE \(table) (\(kept.map(type).joined(separator: ", ")))")
        }
        guard missing.isEmpty else { return }
        for statement in site.content { try await change(statement) }
    }

    func change(_ sql: String, _ values: [Value] = []) async throws {
        _ = try await read { try $0.execute(sql, values) }
    }

    func read<Result: Sendable>(_ body: @escaping @Sendable (Connection) throws -> Result) async throws -> Result {
        let pool = ConnectionPool(.init(connectionString: connectionString), size: 1)
        return try await pool.withConnection(body)
    }

    /// - Parameter lines: More lines of the section `[source]`.
    func source(_ lines: String = "", memberLifetime: Duration = .seconds(600)) async throws -> ConnectWiseSQLSource {
        try await ConnectWiseSQLSource(sourceSettings(lines), memberLifetime: memberLifetime)
    }

    func sourceSettings(_ lines: String = "") throws(SettingsError) -> SourceSettings {
        try settings("[source]\nkind = connectwise-sql\nconnection_string = \(connectionString)\n\(lines)").source
    }

    private func type(_ column: String) -> String {
        isSQLite ? column : column.replacing(" TEXT", with: " NVARCHAR(2000)")
    }
}

/// Gives the test a site's database that is gone afterwards, and the product's own.
func withConnectWise(
    _ site: ConnectWiseSite = .tables, missing: Set<String> = [], on database: TestDatabase = .sqlite,
    _ body: (ConnectWiseFixture, TestStore) async throws -> Void
) async throws {
    try await withStore(on: database) { test in
        try await body(try await ConnectWiseFixture(site, missing: missing, in: test), test)
    }
}
