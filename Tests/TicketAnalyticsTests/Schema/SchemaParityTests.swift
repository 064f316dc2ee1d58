import Foundation
import Testing

@testable import TicketAnalytics

@Suite("The three schemas")
struct SchemaParityTests {
    @Test("SQL Server has the tables of PostgreSQL, in all that both can say")
    func sqlServerEqualsPostgreSQL() throws {
        let (found, expected) = (try sqlServer(), try postgresql())
        #expect(found.map(\.name) == expected.map(\.name))
        for (found, expected) in zip(found, expected) { expectEqual(found.withoutCollations, expected) }
    }

    @Test("SQLite has the tables of PostgreSQL, in all that SQLite can say")
    func sqliteEqualsPostgreSQL() throws {
        let (found, expected) = (try sqlite(), try postgresql())
        #expect(found.map(\.name) == expected.map(\.name))
        for (found, expected) in zip(found, expected) { expectEqual(found, expected.asSQLiteSaysIt) }
    }

    @Test("On SQL Server the keys of text, and only they, compare byte by byte")
    func textKeysAreBinary() throws {
        for table in try sqlServer() {
            let keys = Set(table.uniques.joined()).union(table.primaryKey)
                .union(table.indexes.filter(\.isUnique).flatMap(\.columns))
            for column in table.columns {
                #expect(
                    column.isBinary == (column.isText && keys.contains(column.name)), "\(table.name).\(column.name)")
            }
        }
    }

    @Test("SQL Server's script writes the version that the product asks for")
    func versionIsNewest() throws {
        let version = try #require(try allOfSQLServer().first)
        #expect(version.name == "SchemaVersion")
        #expect(
            version.columns.map(\.description) == [
                "Version integer required", "Name text(Optional(100)) required", "AppliedAt timestamp required",
            ])
        let newest = try #require(Migration.all(for: .postgresql).last)
        #expect(newest.version == Migration.newestVersion)
        #expect(try versionStatement().contains("VALUES (\(newest.version), N'\(newest.name)', SYSUTCDATETIME())"))
    }

    @Test("A schema that differs in anything is found", arguments: Difference.all)
    func differenceIsFound(_ difference: Difference) throws {
        let script = try tables(of: schemaScript())
        let changed = script.replacing(difference.original, with: difference.replacement)
        #expect(changed != script, "the script no longer holds the text")
        let found = try? SchemaReader.tables(of: changed, .sqlServer).dropFirst().map(\.withoutCollations)
        #expect(try found != postgresql())
    }

    private func expectEqual(_ found: SchemaTable, _ expected: SchemaTable) {
        for (column, other) in zip(found.columns, expected.columns) { #expect(column == other, "in \(found.name)") }
        #expect(found == expected)
    }

    private func sqlite() throws -> [SchemaTable] {
        try SchemaReader.tables(of: Migration.all(for: .sqlite).map(\.script).joined(), .sqlite)
    }

    private func postgresql() throws -> [SchemaTable] {
        try SchemaReader.tables(of: Migration.all(for: .postgresql).map(\.script).joined(), .postgresql)
    }

    private func sqlServer() throws -> [SchemaTable] { Array(try allOfSQLServer().dropFirst()) }

    private func allOfSQLServer() throws -> [SchemaTable] {
        try SchemaReader.tables(of: tables(of: schemaScript()), .sqlServer)
    }

    private func versionStatement() throws -> String { try parts(of: schemaScript()).version }

    private func tables(of script: String) throws -> String { try parts(of: script).tables }

    /// The transaction that makes the tables: they, and the row that says so.
    private func parts(of script: String) throws -> (tables: String, version: String) {
        let start = try #require(script.range(of: "BEGIN TRANSACTION;\n"))
        let middle = try #require(script.range(of: "IF NOT EXISTS (SELECT 1 FROM dbo.SchemaVersion WHERE Version ="))
        let end = try #require(script.range(of: "COMMIT TRANSACTION;\n"))
        return (
            String(script[start.upperBound..<middle.lowerBound]), String(script[middle.lowerBound..<end.lowerBound])
        )
    }

    private func schemaScript() throws -> String {
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { root.deleteLastPathComponent() }
        return try String(contentsOf: root.appendingPathComponent("Schema.sql"), encoding: .utf8)
    }
}

/// An edit that parity must not survive.
struct Difference: Sendable, CustomTestStringConvertible {
    let original: String
    let replacement: String
    var testDescription: String { "\(original) -> \(replacement)" }

    static let all = [
        Difference(original: "Summary        NVARCHAR(500)", replacement: "Summary        NVARCHAR(400)"),
        Difference(original: "Attempts       INT NOT NULL", replacement: "Attempts       INT NULL"),
        Difference(original: "Attempts       INT NOT NULL", replacement: "Attempts       BIGINT NOT NULL"),
        Difference(original: "Hours         FLOAT NOT NULL,", replacement: ""),
        Difference(original: "Attempts ", replacement: "Tries "),
        Difference(original: "N'Discarded'", replacement: "N'Dropped'"),
        Difference(original: " WHERE State = N'Processing'", replacement: ""),
        Difference(original: "WHERE State = N''Pending''", replacement: ""),
        Difference(original: "(Quarantined, AvailableAt, TicketNumber)", replacement: "(AvailableAt, TicketNumber)"),
        Difference(original: "SMALLINT NOT NULL DEFAULT 0", replacement: "SMALLINT NOT NULL DEFAULT 1"),
        Difference(original: "ADD Trouble NVARCHAR(400)", replacement: "ADD Trouble NVARCHAR(200)"),
        Difference(original: "N'Quarantined'", replacement: "N'Attempts'"),
        Difference(original: "CREATE UNIQUE INDEX", replacement: "CREATE INDEX"),
        Difference(original: "dbo.Tickets (LeaseUntil)", replacement: "dbo.Tickets (WorkerId)"),
        Difference(original: "CONSTRAINT UQ_Technicians_Identifier UNIQUE", replacement: ""),
        Difference(original: "PRIMARY KEY (TicketNumber, SkillId)", replacement: "PRIMARY KEY (SkillId, TicketNumber)"),
        Difference(original: "REFERENCES dbo.Skills (SkillId)", replacement: "REFERENCES dbo.Tickets (SkillId)"),
        Difference(original: "BIGINT IDENTITY(1, 1)", replacement: "BIGINT"),
        Difference(original: "CREATE INDEX AnalysesTicket", replacement: "CREATE WILD INDEX AnalysesTicket"),
        Difference(original: "N'dbo.Workers'", replacement: "N'dbo.Tickets'"),
    ]
}

extension SchemaTable {
    fileprivate var withoutCollations: SchemaTable {
        var table = self
        for index in columns.indices { table.columns[index].isBinary = false }
        return table
    }

    /// One type of whole numbers and one of text.
    fileprivate var asSQLiteSaysIt: SchemaTable {
        var table = self
        for index in columns.indices {
            switch columns[index].type {
            case .integer, .flag: table.columns[index].type = .bigInteger
            case .text: table.columns[index].type = .text(nil)
            case .bigInteger, .double, .timestamp: break
            }
        }
        return table
    }
}

extension SchemaTable.Column {
    fileprivate var isText: Bool {
        if case .text = type { true } else { false }
    }
}
