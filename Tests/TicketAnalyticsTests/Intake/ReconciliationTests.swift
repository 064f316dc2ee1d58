import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

@Suite("A reconciliation")
struct ReconciliationTests {
    @Test(
        "Finds a row that was committed long after its time, and leaves the checkpoint where it is",
        arguments: TestDatabase.available)
    func lateRow(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            let source = StubSource(days: 1...9)
            try await test.store.populate(from: source)
            await source.put(10, "late", at: .day(3))
            #expect(try await test.store.populate(from: source).queued == 0)
            let progress = try await test.store.populate(from: source, page: 2, reconciling: .now)
            #expect(progress.queued == 1)
            #expect(progress.reconciliation == Reconciliation(late: 1, isComplete: true))
            #expect(try await test.store.states()[10] == "Pending")
            #expect(try await test.checkpoint?.cursor == SourceCursor(changedAt: .day(9), number: 9))
        }
    }

    @Test("Takes over what a clock has stamped that was put back", arguments: TestDatabase.available)
    func earlierTime(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            let source = StubSource(days: 1...9)
            try await test.store.populate(from: source)
            try await test.store.change("UPDATE Tickets SET State = 'Complete'")
            await source.put(5, "other words", at: .day(2))
            #expect(try await test.store.populate(from: source, reconciling: .now).reconciliation?.late == 1)
            #expect(try await test.store.ticket(5, "ChangedAt").timestamp == .day(2))
            #expect(try await test.store.count("Tickets", where: "State = 'Pending'") == 1)
        }
    }

    @Test("Writes no ticket that is as it was", arguments: TestDatabase.available)
    func unchanged(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            let source = StubSource(days: 1...9)
            try await test.store.populate(from: source)
            let before = try await test.store.rows("SELECT * FROM Tickets ORDER BY TicketNumber")
            let progress = try await test.store.populate(from: source, page: 4, reconciling: .now)
            #expect(progress.reconciliation == Reconciliation(isComplete: true))
            #expect(try await test.store.rows("SELECT * FROM Tickets ORDER BY TicketNumber") == before)
        }
    }

    @Test("Is due once an interval; the first run counts as one", arguments: TestDatabase.available)
    func interval(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            let source = StubSource(days: 1...3)
            for due in [false, false, true, false] {
                if due { try await test.reconciledAgo(days: 2) }
                let progress = try await test.store.populate(from: source, every: .day)
                #expect((progress.reconciliation != nil) == due)
            }
            #expect(await source.pages == [[1, 2, 3], [3], [3], [1, 2, 3], [3]])
        }
    }

    @Test("Is never due if its interval is 0", arguments: TestDatabase.available)
    func never(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            let source = StubSource(days: 1...3)
            try await test.store.populate(from: source)
            try await test.reconciledAgo(days: 400)
            #expect(try await test.store.populate(from: source, every: .zero).reconciliation == nil)
        }
    }

    @Test("A database of an earlier version has its first one at once", arguments: TestDatabase.available)
    func firstAfterUpgrade(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            let source = StubSource(days: 1...3)
            try await test.store.populate(from: source)
            try await test.store.change("UPDATE ProcessingCheckpoint SET ReconciledAt = NULL")
            #expect(try await test.store.populate(from: source, every: .day).reconciliation?.isComplete == true)
        }
    }

    @Test("Begins anew if it was interrupted", arguments: TestDatabase.available)
    func interrupted(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            let source = StubSource(days: 1...9)
            try await test.store.populate(from: source)
            try await test.reconciledAgo(days: 2)
            await source.put(10, "late", at: .day(1))
            await source.fail(onPage: 4)
            await #expect(throws: SourceAway.self) {
                try await test.store.populate(from: source, page: 2, every: .day)
            }
            await source.forgetPages()
            let progress = try await test.store.populate(from: source, page: 2, every: .day)
            #expect(await source.pages.dropFirst() == [[1, 10], [2, 3], [4, 5], [6, 7], [8, 9], []])
            #expect(progress.reconciliation?.isComplete == true)
            #expect(try await test.store.states()[10] == "Pending")
        }
    }

    @Test("Ends when processing is paused, and is still due then", arguments: TestDatabase.available)
    func paused(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            let source = StubSource(days: 1...9)
            try await test.store.populate(from: source)
            await source.onPage(3) {
                _ = try await ProcessingControl.set(.paused, by: "ann", in: test.store)
            }
            let progress = try await test.store.populate(from: source, page: 2, reconciling: .now)
            #expect(progress.reconciliation?.isComplete == false)
        }
    }

    @Test("A row from the future hides none of those that come until then", arguments: TestDatabase.available)
    func future(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            let source = StubSource(days: 1...3)
            await source.put(4, "of tomorrow", at: .nowOfThisMachine + .day)
            #expect(try await test.store.populate(from: source).queued == 4)
            await source.put(5, "of now", at: .nowOfThisMachine)
            #expect(try await test.store.populate(from: source, overlap: .seconds(60)).queued == 1)
        }
    }
}

extension TestStore {
    var checkpoint: Checkpoint? {
        get async throws { try await Checkpoint.load("stub", from: store) }
    }

    /// As if the time had passed since the last reconciliation.
    fileprivate func reconciledAgo(days: Int) async throws {
        let time = Timestamp.nowOfThisMachine - .day * days
        try await store.change("UPDATE ProcessingCheckpoint SET ReconciledAt = ?", [.timestamp(time)])
    }
}
