import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

/// What the servers made of the scripts; the scripts themselves are compared by `SchemaParityTests`.
struct CatalogueTests {
    @Test(arguments: TestDatabase.available.filter { $0 != .sqlite })
    func everyTableHasTheColumnsOfSQLite(database: TestDatabase) async throws {
        try await withStore(on: .sqlite) { sqlite in
            try await withStore(on: database) { other in
                for table in Table.names {
                    let (found, expected) = (
                        try await other.store.columns(of: table), try await sqlite.store.columns(of: table)
                    )
                    #expect(found == expected, "\(table)")
                }
            }
        }
    }

    @Test(arguments: TestDatabase.available)
    func theLongestSummaryFitsItsColumn(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            let longest = String(repeating: "👩", count: 250)
            let head = TicketHead(number: 1, summary: longest + "x", enteredAt: nil, changedAt: .day(1))
            try await test.store.populate(from: StubSource(heads: [head]))
            #expect(try await test.store.ticket(1, "Summary").text == longest)
        }
    }
}

extension Store {
    /// The table's columns as the database knows them, sorted: `summary required`.
    fileprivate func columns(of table: String) async throws -> [String] {
        let query =
            switch dialect.name {
            case .sqlite: "SELECT name, \"notnull\" FROM pragma_table_info(?)"
            case .postgresql: Self.standardCatalogue + " AND table_schema = current_schema()"
            case .sqlServer: Self.standardCatalogue
            }
        return try await rows(query, [.text(table)]).map { row in
            (row[0].text ?? "").lowercased() + (row[1].int == 1 ? " required" : "")
        }.sorted()
    }

    private static var standardCatalogue: String {
        """
        SELECT column_name, CASE is_nullable WHEN 'NO' THEN 1 ELSE 0 END FROM information_schema.columns
        WHERE lower(table_name) = lower(?)
        """
    }
}
