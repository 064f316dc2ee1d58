import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

/// Properties that hold in whatever order a source's transactions are committed, and wherever a run breaks off.
@Suite("In whatever order transactions are committed")
struct CommitOrderTests {
    @Test(
        "The overlap suffices for those that are committed within it, however long a run lasts",
        arguments: TestDatabase.available)
    func withinTheOverlap(database: TestDatabase) async throws {
        try await withSeeds(on: database) { seed, store in
            let source = BusySource(seed: seed, .init(longestCommit: 60))
            try await store.populateInPieces(source, seed: seed, overlap: .seconds(60))
            await source.goHome()
            try await store.populate(from: source, page: 7, overlap: .seconds(60))
            #expect(try await store.queued() == source.rows, "seed \(seed)")
        }
    }

    @Test(
        "A reconciliation finds all others, whatever the clock does, and what is gone; and only that is gone",
        arguments: TestDatabase.available)
    func withReconciliation(database: TestDatabase) async throws {
        try await withSeeds(on: database) { seed, store in
            let source = BusySource(seed: seed, .init(longestCommit: 900, deletes: true, clockSteps: true))
            try await store.populateInPieces(source, seed: seed, overlap: .seconds(30), reconciles: true)
            await source.goHome()
            try await store.populate(from: source, page: 7, overlap: .seconds(30), reconciling: .now)
            #expect(try await store.queued() == source.rows, "seed \(seed)")
        }
    }

    private func withSeeds(on database: TestDatabase, _ body: (Int, Store) async throws -> Void) async throws {
        try await withStore(on: database) { test in
            for seed in 1...(database == .sqlite ? 20 : 2) {
                for table in ["Tickets", "ProcessingCheckpoint"] { try await test.store.change("DELETE FROM \(table)") }
                try await body(seed, test.store)
            }
        }
    }
}

extension Store {
    /// Runs that begin at any moment, with pages of any size, many of which break off.
    fileprivate func populateInPieces(
        _ source: BusySource, seed: Int, overlap: Duration, reconciles: Bool = false
    ) async throws {
        var random = SeededRandom(seed &+ 1_000)
        for _ in 1...15 {
            await source.work()
            let reconciling = reconciles && Bool.random(using: &random)
            do {
                try await populate(
                    from: source, page: .random(in: 1...8, using: &random), overlap: overlap,
                    reconciling: reconciling ? .now : .whenDue)
            } catch is SourceAway {
                // The next run goes on from the last page.
            }
            let gone = try await rows("SELECT TicketNumber FROM Tickets WHERE \(TicketQueue.isGone)")
            #expect(await source.deleted.isSuperset(of: gone.compactMap { $0[0].int64 }), "seed \(seed)")
        }
    }

    /// When each ticket was changed that waits to be analysed.
    fileprivate func queued() async throws -> [Int64: Timestamp] {
        let found = try await rows("SELECT TicketNumber, ChangedAt FROM Tickets WHERE State = 'Pending'")
        return Dictionary(
            uniqueKeysWithValues: found.compactMap { row in row[1].timestamp.map { (row[0].int64 ?? 0, $0) } })
    }
}
