import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

@Suite("Population that breaks off")
struct PopulationFailureTests {
    @Test(arguments: TestDatabase.available)
    func anErrorBetweenPagesCostsOnePage(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            let source = StubSource(days: 1...10)
            await source.fail(onPage: 3)
            await #expect(throws: SourceAway.self) { try await test.store.populate(from: source, page: 3) }
            let kept = Set(try await test.store.states().keys)
            #expect(kept.isSuperset(of: [1, 2, 3]))
            await source.forgetPages()
            try await test.store.populate(from: source, page: 3)
            let repeated = await source.pages.joined().filter { kept.contains($0) }
            #expect(repeated.count <= 3)
            #expect(try await test.store.count("Tickets") == 10)
        }
    }

    @Test(arguments: TestDatabase.available)
    func aSourceThatFailsAgainAndAgainIsReadOnFromItsCheckpoint(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            let source = StubSource(days: 1...20)
            var kept = 1
            for page in [4, 3, 2] {
                await source.forgetPages()
                await source.fail(onPage: page)
                await #expect(throws: SourceAway.self) { try await test.store.populate(from: source, page: 3) }
                // The last ticket of the checkpoint is read again, and nothing before it.
                #expect(await source.pages.first?.first == Int64(kept))
                let cursor = try #require(try await Checkpoint.load("stub", from: test.store)?.cursor)
                kept = try await test.store.count("Tickets")
                #expect(cursor == SourceCursor(changedAt: .day(kept), number: Int64(kept)))
            }
            try await test.store.populate(from: source, page: 3)
            #expect(try await test.store.count("Tickets") == 20)
        }
    }

    @Test(arguments: TestDatabase.available)
    func aPageIsWrittenWithItsCheckpointOrNotAtAll(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            try await test.store.change("DROP TABLE ProcessingCheckpoint")
            await #expect(throws: (any Error).self) {
                let (dialect, rows) = (test.store.dialect, RowSet.heads([1]))
                try await test.store.write { connection in
                    _ = try dialect.upsertTickets(rows, on: connection)
                    try Checkpoint.advance(
                        "stub", to: .start, rows: 1, on: connection, dialect)
                }
            }
            #expect(try await test.store.count("Tickets") == 0)
        }
    }
}

extension RowSet {
    fileprivate static func heads(_ numbers: [Int64]) -> RowSet {
        var rows = RowSet([
            "Number": .integer, "Source": .text, "ExternalId": .text, "Summary": .text, "EnteredAt": .timestamp,
            "ChangedAt": .timestamp,
        ])
        for number in numbers { rows.append([.integer(number), "stub", nil, "x", nil, .timestamp(.day(1))]) }
        return rows
    }
}
