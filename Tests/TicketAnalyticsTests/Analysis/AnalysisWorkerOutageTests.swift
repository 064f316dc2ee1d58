import Logging
import ODBC
import ServiceLifecycle
import Synchronization
import TestSupport
import Testing

@testable import TicketAnalytics

@Suite("A worker while something is away", .timeLimit(.minutes(15)))
struct AnalysisWorkerOutageTests {
    @Test(arguments: TestDatabase.available)
    func aModelThatIsAwayCostsNoAttempt(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            let extractor = StubExtractor { text, call in
                if call <= 10 { throw ExtractionError.away(server: "s", detail: "refused") }
                return capitalWords(text)
            }
            try await test.store.analyse(StubSource(tickets: 1), extractor)
            #expect(try await test.store.ticket(1, "State") == "Complete")
            #expect(try await test.store.ticket(1, "Attempts").int == 1)
        }
    }

    @Test(arguments: TestDatabase.available)
    func aSourceThatIsAwayForAWhileCostsNoAttempt(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            let source = StubSource(tickets: 5)
            try await test.store.populate(from: source)
            await source.fail(2)
            try await test.store.worker(source, StubExtractor()).run()
            #expect(try await test.store.count("Tickets", where: "State = 'Complete' AND Attempts = 1") == 5)
        }
    }

    @Test(arguments: TestDatabase.available)
    func aSourceThatStaysBrokenGivesTheTicketsBack(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            let source = StubSource(tickets: 5)
            try await test.store.populate(from: source)
            await source.fail(1, retryable: false)
            await #expect(throws: SourceAway.self) { try await test.store.worker(source, StubExtractor()).run() }
            try await expectNothingHeld(test.store, pending: 5)
        }
    }

    @Test(
        "A model that is away is waited for with the tickets in hand, and the workers' table says so",
        arguments: TestDatabase.available)
    func modelAway(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            let source = StubSource(tickets: 30)
            let isBack = Mutex(false)
            try await test.store.populate(from: source)
            let extractor = StubExtractor { text, _ in
                guard isBack.withLock({ $0 }) else { throw ExtractionError.away(server: "s", detail: "refused") }
                return capitalWords(text)
            }
            let worker = try test.store.worker(source, extractor)
            async let running: Void = worker.run()
            let words = "The model server s cannot be reached: refused."
            while try await test.store.count("Workers", where: "Trouble = '\(words)' AND Activity = 'waiting'") == 0 {
                await Task.yield()
            }
            #expect(try await test.store.count("Workers", where: "TroubleSince IS NOT NULL") == 1)
            let held = try await test.store.count("Tickets", where: "State = 'Processing'")
            #expect(held > 0 && held <= 15)
            isBack.withLock { $0 = true }
            try await running
            #expect(try await test.store.count("Tickets", where: "State = 'Complete' AND Attempts = 1") == 30)
        }
    }

    @Test("A model that is away at the start is waited for, unless the worker drains", arguments: [true, false])
    func modelAwayAtStart(drains: Bool) async throws {
        try await withStore(on: .sqlite) { test async throws in
            let source = StubSource(tickets: 3)
            let tries = Mutex(0)
            try await test.store.populate(from: source)
            let worker = AnalysisWorker(
                id: .fresh("tester"), store: test.store, sources: TicketSources([source]),
                textWriter: try TicketTextWriter(),
                extractor: {
                    if tries.withLock({
                        $0 += 1; return $0
                    }) < 3 {
                        throw ExtractionError.away(server: "s", detail: "x")
                    }
                    return StubExtractor()
                }, settings: try test.store.worker(source, StubExtractor()).settings, drains: drains,
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
            guard !drains else {
                await #expect(throws: ExtractionError.self) { try await worker.run() }
                return try await expectNothingHeld(test.store, pending: 3)
            }
            let running = Task { try await worker.run() }
            while try await test.store.count("Tickets", where: "State = 'Complete'") < 3 { await Task.yield() }
            running.cancel()
            try await running.value
            #expect(tries.withLock { $0 } == 3)
        }
    }

    @Test("A ticket over which the model goes away again and again uses up its attempts, the others do not")
    func deadlyText() async throws {
        try await withStore(on: .sqlite) { test async throws in
            let source = StubSource(tickets: 6)
            let extractor = StubExtractor { text, _ in
                if text.contains("ticket 4 ") { throw ExtractionError.lost(server: "s", detail: "closed") }
                return capitalWords(text)
            }
            try await test.store.analyse(source, extractor)
            #expect(try await test.store.count("Tickets", where: "State = 'Complete' AND Attempts = 1") == 5)
            #expect(try await test.store.ticket(4, "FailureKind") == "model-failed")
            #expect(extractor.texts.count { $0.contains("ticket 4 ") } == 9)
        }
    }

    @Test("A stop while the model is away gives every ticket back", arguments: TestDatabase.available)
    func stop(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            let source = StubSource(tickets: 20)
            try await test.store.populate(from: source)
            let worker = try test.store.worker(
                source, StubExtractor { _, _ in throw ExtractionError.away(server: "s", detail: "refused") })
            let group = ServiceGroup(
                configuration: .init(
                    services: [.init(service: worker, successTerminationBehavior: .gracefullyShutdownGroup)],
                    logger: worker.logger))
            async let running: Void = group.run()
            while try await test.store.count("Workers", where: "Activity = 'waiting'") == 0 { await Task.yield() }
            await group.triggerGracefulShutdown()
            try await running
            try await expectNothingHeld(test.store, pending: 20)
        }
    }

    @Test("A full disk is waited for: nothing that was answered is lost")
    func fullDisk() async throws {
        try await withStore(on: .sqlite) { test async throws in
            let (source, gate) = (StubSource(tickets: 60), Gate())
            try await test.store.populate(from: source)
            let extractor = StubExtractor { text, _ in
                await gate.pass()
                return capitalWords(text)
            }
            async let running: Void = test.store.worker(source, extractor).run()
            await gate.untilArrived()
            let pages = try await test.store.rows("PRAGMA page_count").first?.first?.int ?? 0
            _ = try await test.store.rows("PRAGMA max_page_count = \(pages)")
            await gate.open()
            while extractor.texts.count < 6 { await Task.yield() }
            _ = try await test.store.rows("PRAGMA max_page_count = 1000000")
            try await running
            #expect(try await test.store.count("Tickets", where: "State = 'Complete' AND Attempts = 1") == 60)
            #expect(extractor.texts.count == 60)
        }
    }
}
