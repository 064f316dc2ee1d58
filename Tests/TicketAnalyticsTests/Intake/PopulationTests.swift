import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

struct PopulationTests {
    @Test(arguments: TestDatabase.available)
    func copiesAllPages(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            let progress = try await test.store.populate(from: StubSource(days: 1...10), page: 3)
            #expect(progress == Population.Progress(rows: 10, queued: 10))
            #expect(try await test.store.states() == Dictionary(uniqueKeysWithValues: (1...10).map { ($0, "Pending") }))
            #expect(try await test.store.ticket(7, "ChangedAt").timestamp == .day(7))
        }
    }

    @Test(arguments: TestDatabase.available)
    func aPageThatIsFullToTheLastRowEnds(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            let source = StubSource(days: 1...6)
            #expect(try await test.store.populate(from: source, page: 3).queued == 6)
            #expect(await source.pages == [[1, 2, 3], [4, 5, 6], []])
        }
    }

    @Test(arguments: TestDatabase.available)
    func whilePausedOrDrainedNothingIsRead(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            let source = StubSource(days: 1...5)
            for mode in [ProcessingControl.Mode.paused, .draining] {
                _ = try await ProcessingControl.set(mode, by: "ann", in: test.store)
                #expect(try await test.store.populate(from: source).queued == 0)
            }
            #expect(await source.pages.isEmpty)
            _ = try await ProcessingControl.set(.running, by: "ann", in: test.store)
            #expect(try await test.store.populate(from: source).queued == 5)
        }
    }

    @Test(arguments: TestDatabase.available)
    func runTwiceChangesNothing(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            let source = StubSource(days: 1...5)
            try await test.store.populate(from: source, page: 2)
            let before = try await test.store.rows("SELECT * FROM Tickets ORDER BY TicketNumber")
            let again = try await test.store.populate(from: source, page: 2, overlap: .seconds(3 * 86_400))
            #expect(again.queued == 0)
            #expect(try await test.store.rows("SELECT * FROM Tickets ORDER BY TicketNumber") == before)
        }
    }

    @Test(arguments: TestDatabase.available)
    func resumesAtTheCheckpointLessTheOverlap(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            let source = StubSource(days: 1...9)
            try await test.store.populate(from: source)
            await source.forgetPages()
            try await test.store.populate(from: source, overlap: .seconds(2 * 86_400))
            #expect(await source.pages == [[7, 8, 9]])
        }
    }

    @Test(arguments: TestDatabase.available)
    func readingTheOverlapDoesNotMoveTheCheckpointBack(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            let source = StubSource(days: 1...9)
            try await test.store.populate(from: source)
            await source.fail(onPage: 2)
            await #expect(throws: SourceAway.self) {
                try await test.store.populate(from: source, page: 1, overlap: .seconds(5 * 86_400))
            }
            #expect(
                try await Checkpoint.load("stub", from: test.store)?.cursor
                    == SourceCursor(changedAt: .day(9), number: 9))
        }
    }

    @Test("A ticket is on its board and its company's from the queue on", arguments: TestDatabase.available)
    func board(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            var ticket = StandardTicket(number: 1, summary: "a")
            (ticket.company, ticket.board) = ("Contoso", "Network")
            let source = StubSource([ticket])
            try await test.store.populate(from: source)
            #expect(try await test.store.ticket(1, "Company") == "Contoso")
            #expect(try await test.store.ticket(1, "Board") == "Network")
            (ticket.company, ticket.board) = (nil, "Servers")
            await source.put(ticket, at: .day(2))
            try await test.store.populate(from: source)
            #expect(try await test.store.ticket(1, "Company") == .null)
            #expect(try await test.store.ticket(1, "Board") == "Servers")
        }
    }

    @Test(
        "What programs write for no date is none",
        arguments: ["0001-01-01", "1753-01-01", "1900-01-01", "1970-01-01", "9999-12-31 23:59:59"])
    func noDate(text: String) async throws {
        try await withStore(on: .sqlite) { test async throws in
            let time = try #require(Timestamp(text))
            let head = TicketHead(number: 1, summary: "a", enteredAt: time, changedAt: .day(1))
            try await test.store.populate(from: StubSource(heads: [head]))
            #expect(try await test.store.ticket(1, "EnteredAt") == .null)
            var ticket = StandardTicket(number: 1, summary: "a")
            (ticket.enteredAt, ticket.closedAt) = (time, time)
            #expect(ticket.enteredAt == nil && ticket.closedAt == nil)
            ticket.closedAt = .day(1)
            #expect(ticket.closedAt == .day(1))
        }
    }

    @Test(arguments: TestDatabase.available)
    func aChangedTicketBecomesPendingWithAllItsAttempts(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            let source = StubSource(days: 1...3)
            try await test.store.populate(from: source)
            try await test.store.change(
                "UPDATE Tickets SET State = 'Complete', Attempts = 2, FinishedAt = \(test.store.dialect.now)")
            await source.put(2, "other words", at: .day(4))
            #expect(try await test.store.populate(from: source).queued == 1)
            #expect(try await test.store.states() == [1: "Complete", 2: "Pending", 3: "Complete"])
            #expect(try await test.store.ticket(2, "Summary") == "other words")
            #expect(try await test.store.ticket(2, "Attempts").int == 0)
            #expect(try await test.store.ticket(2, "FinishedAt").isNull)
        }
    }

    @Test(arguments: TestDatabase.available)
    func aDiscardedTicketStaysSo(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            let source = StubSource(days: 1...1)
            try await test.store.populate(from: source)
            try await test.store.change(
                "UPDATE Tickets SET State = 'Discarded', FinishedAt = \(test.store.dialect.now)")
            await source.put(1, "other words", at: .day(2))
            try await test.store.populate(from: source)
            #expect(try await test.store.states() == [1: "Discarded"])
            #expect(try await !test.store.ticket(1, "FinishedAt").isNull)
        }
    }

    @Test(arguments: TestDatabase.available)
    func aTicketBeingAnalysedIsTakenFromItsWorker(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            let source = StubSource(days: 1...1)
            try await test.store.populate(from: source)
            let queue = TicketQueue(store: test.store)
            let claim = try #require(try await queue.claimNext(1).first)
            await source.put(1, "other words", at: .day(2))
            try await test.store.populate(from: source)
            #expect(try await queue.renew([claim], lease: .seconds(60)).isEmpty)
            #expect(try await queue.claimNext(1).first?.attempt == 1)
        }
    }

    @Test(arguments: TestDatabase.available, 1...4)
    func noRowIsMissedAcrossPages_howeverManyShareATime(database: TestDatabase, seed: Int) async throws {
        var random = SeededRandom(seed)
        let heads = (0..<120).map { _ in
            TicketHead(
                number: Int64.random(in: 1...1_000, using: &random), summary: "x", enteredAt: nil,
                changedAt: .day(1, milliseconds: .random(in: 0...7, using: &random)))
        }
        let wanted = Set(heads.map(\.number))
        try await withStore(on: database) { test in
            for page in [1, Int.random(in: 2...9, using: &random), 50] {
                try await test.store.change("DELETE FROM Tickets")
                try await test.store.change("DELETE FROM ProcessingCheckpoint")
                try await test.store.populate(from: StubSource(heads: heads), page: page)
                #expect(Set(try await test.store.states().keys) == wanted, "pages of \(page)")
            }
        }
    }

    @Test(arguments: TestDatabase.available)
    func aTicketTwiceInAPageIsTakenOnce_inItsLatestWords(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            let heads = ["old", "new"].enumerated().map { index, text in
                TicketHead(number: 1, summary: text, enteredAt: nil, changedAt: .day(index + 1))
            }
            #expect(try await test.store.populate(from: StubSource(heads: heads)).queued == 1)
            #expect(try await test.store.ticket(1, "Summary") == "new")
        }
    }

    @Test(arguments: TestDatabase.available)
    func anotherSourcesTicketOfTheSameNumberIsLeftAlone(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            try await test.store.add([1], source: "first")
            let other = StubSource(
                heads: [TicketHead(number: 1, summary: "other", enteredAt: nil, changedAt: .day(9))], name: "second")
            #expect(try await test.store.populate(from: other).queued == 0)
            #expect(try await test.store.ticket(1, "Source") == "first")
        }
    }

    @Test func ticketsBeforeTheStartDateStayOut() async throws {
        try await withStore(on: .sqlite) { test in
            let settings = try settings("[population]\nstart_date = 2026-01-08").population
            let source = StubSource(days: 1...10)
            _ = try await Population(store: test.store, source: source, settings: settings).run()
            #expect(try await test.store.states().keys.sorted() == [8, 9, 10])
        }
    }
}
