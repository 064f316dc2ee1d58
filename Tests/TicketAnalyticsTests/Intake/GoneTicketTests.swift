import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

@Suite("Tickets that are gone from their source")
struct GoneTicketTests {
    @Test("What a deleted ticket showed no longer counts", arguments: TestDatabase.available)
    func deleted(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            let source = StubSource([.made(1, "about Swift", [.ann(1)]), .made(2, "about Linux", [.ann(2)])])
            try await test.store.analyse(source)
            await source.lose(1)
            #expect(try await test.store.reconciled(source) == Reconciliation(gone: 1, isComplete: true))
            try await test.store.expectLaidAside(1)
            #expect(try await test.store.states() == [1: "Discarded", 2: "Complete"])
            for table in ["TicketSkills", "TicketTechnicians"] {
                #expect(try await test.store.rows("SELECT TicketNumber FROM \(table)") == [[2]])
            }
            #expect(try await test.store.reconciled(source) == Reconciliation(isComplete: true))
        }
    }

    @Test("A worker that finds one lays it aside in the same way", arguments: TestDatabase.available)
    func foundByAWorker(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            let source = StubSource([.made(1, "about Swift", [.ann(1)])])
            try await test.store.analyse(source)
            await source.put(1, "about Docker", at: .day(3))
            try await test.store.populate(from: source)
            await source.lose(1)
            try await test.store.worker(source, StubExtractor()).run()
            try await test.store.expectLaidAside(1)
            for table in ["TicketSkills", "TicketTechnicians"] { #expect(try await test.store.count(table) == 0) }
        }
    }

    @Test("One that comes back is Pending and is read anew", arguments: TestDatabase.available)
    func back(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            let (source, extractor) = (StubSource(texts: ["about Swift", "about Linux"]), StubExtractor("ollama"))
            try await test.store.analyse(source, extractor)
            await source.lose(1)
            _ = try await test.store.reconciled(source)
            await source.put(1, "about Swift", at: .day(1))
            #expect(try await test.store.populate(from: source, reconciling: .now).queued == 1)
            #expect(try await test.store.ticket(1, "FinishedAt").isNull)
            try await test.store.worker(source, extractor).run()
            #expect(extractor.texts.count { $0 == "about Swift" } == 2)
            #expect(try await test.store.states() == [1: "Complete", 2: "Complete"])
        }
    }

    @Test("One that a person has discarded stays so, gone or back or changed", arguments: TestDatabase.available)
    func discardedByAPerson(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            let source = StubSource(texts: ["about Swift", "about Linux"])
            try await test.store.populate(from: source)
            try await test.store.change(
                "UPDATE Tickets SET State = 'Failed', FailureKind = 'timeout' WHERE TicketNumber = 1")
            _ = try await TicketQueue(store: test.store).discardFailed(.tickets([1]), by: "ann")
            await source.lose(1)
            #expect(try await test.store.reconciled(source)?.gone == 0)
            for day in 2...4 {
                await source.put(1, "about Swift", at: .day(day))
                _ = try await test.store.reconciled(source)
                #expect(try await test.store.states() == [1: "Discarded", 2: "Pending"])
            }
        }
    }

    @Test("A worker's result for one is thrown away", arguments: TestDatabase.available)
    func held(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            let source = StubSource(texts: ["about Swift"])
            try await test.store.populate(from: source)
            let queue = TicketQueue(store: test.store)
            let claim = try #require(try await queue.claimNext(1).first)
            await source.lose(1)
            #expect(try await test.store.reconciled(source)?.gone == 1)
            #expect(try await !queue.discardGone(claim))
            #expect(try await queue.renew([claim], lease: .seconds(60)).isEmpty)
        }
    }

    @Test(
        "Another source's tickets, and those before the start date, are not missing", arguments: TestDatabase.available)
    func others(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            try await test.store.add([901, 902], source: "another")
            let source = StubSource(days: 1...10)
            try await test.store.populate(from: source)
            for number in 1...8 { await source.lose(Int64(number)) }
            let settings = try settings("[population]\nstart_date = 2026-01-08").population
            let progress = try await Population(
                store: test.store, source: source, settings: settings, reconciling: .now
            ).run()
            #expect(progress.reconciliation?.gone == 1)
            #expect(try await test.store.count("Tickets", where: "State = 'Discarded'") == 1)
        }
    }

    @Test(
        "More than a hundred and a tenth at once are not believed, unless a person says so",
        arguments: TestDatabase.available)
    func tooMany(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            let source = StubSource(tickets: 1_200)
            try await test.store.populate(from: source)
            for number in 1...120 { await source.lose(Int64(number)) }
            #expect(try await test.store.reconciled(source)?.gone == 120)
            for number in 121...229 { await source.lose(Int64(number)) }
            #expect(try await test.store.reconciled(source)?.missing == 109)
            #expect(try await test.store.count("Tickets", where: "State = 'Discarded'") == 120)
            #expect(try await test.store.reconciled(source, .nowAcceptingMissing)?.gone == 109)
            #expect(try await test.store.count("Tickets", where: "State = 'Discarded'") == 229)
        }
    }

    @Test("A source that was restored empty costs no ticket", arguments: TestDatabase.available)
    func empty(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            let source = StubSource(tickets: 2_300)
            try await test.store.populate(from: source)
            let empty = StubSource(texts: [])
            let found = try #require(try await test.store.reconciled(empty))
            #expect(found.missing > 230 && found.gone == 0 && found.isComplete)
            #expect(try await test.store.count("Tickets", where: "State = 'Pending'") == 2_300)
            #expect(try await test.store.reconciled(empty, .nowAcceptingMissing)?.gone == 2_300)
        }
    }

    @Test(
        "What comes in or changes meanwhile is not gone",
        arguments: TestDatabase.available, [Population.Reconciling.now, .nowAcceptingMissing])
    func meanwhile(database: TestDatabase, reconciling: Population.Reconciling) async throws {
        try await withStore(on: database) { test async throws in
            let source = StubSource(days: 1...9)
            try await test.store.populate(from: source)
            await source.onPage(4) {
                await source.put(7, "changed", at: .day(20))
                await source.put(20, "new", at: .day(21))
                await source.put(21, "late", at: .day(1))
            }
            let progress = try await test.store.populate(from: source, page: 2, reconciling: reconciling)
            #expect(progress.reconciliation == Reconciliation(isComplete: true))
            #expect(try await test.store.ticket(7, "ChangedAt").timestamp == .day(20))
            #expect(try await test.store.count("Tickets", where: "State = 'Pending'") == 10)
        }
    }

    @Test("One that was passed over while it was written is not gone", arguments: TestDatabase.available)
    func passedOver(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            let source = StubSource(days: 1...9)
            try await test.store.populate(from: source)
            await source.hide(4)
            #expect(try await test.store.reconciled(source)?.gone == 0)
            #expect(try await test.store.states()[4] == "Pending")
        }
    }
}

extension Store {
    fileprivate func reconciled(
        _ source: StubSource, _ reconciling: Population.Reconciling = .now
    ) async throws -> Reconciliation? {
        try await populate(from: source, page: 700, reconciling: reconciling).reconciliation
    }

    fileprivate func expectLaidAside(_ number: Int64) async throws {
        let columns = "State, FailureKind, AnalysisKey, ClaimToken, LeaseUntil"
        #expect(
            try await rows("SELECT \(columns) FROM Tickets WHERE TicketNumber = ?", [.integer(number)])
                == [["Discarded", "gone-from-source", nil, nil, nil]])
        #expect(try await !ticket(number, "FinishedAt").isNull)
    }
}
