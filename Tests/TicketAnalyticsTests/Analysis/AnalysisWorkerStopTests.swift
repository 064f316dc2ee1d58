import ODBC
import ServiceLifecycle
import TestSupport
import Testing

@testable import TicketAnalytics

@Suite("The end of a worker", .timeLimit(.minutes(15)))
struct AnalysisWorkerStopTests {
    @Test(arguments: TestDatabase.available)
    func whatEndsTheWorkerGivesItsTicketsBack(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            let extractor = StubExtractor { _, _ in
                throw ExtractionError.modelMissing(model: "m", server: "s", remedy: "pull it")
            }
            await #expect(throws: ExtractionError.self) {
                try await test.store.analyse(StubSource(tickets: 20), extractor)
            }
            try await expectNothingHeld(test.store, pending: 20)
        }
    }

    @Test(arguments: TestDatabase.available)
    func aGracefulStopFinishesWhatItBegan_andGivesTheRestBack(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            let (gate, source) = (Gate(), StubSource(tickets: 20))
            try await test.store.populate(from: source)
            let worker = try test.store.worker(
                source,
                StubExtractor { text, _ in
                    await gate.pass(); return capitalWords(text)
                })
            let group = ServiceGroup(
                configuration: .init(
                    services: [.init(service: worker, successTerminationBehavior: .gracefullyShutdownGroup)],
                    logger: worker.logger))
            async let running: Void = group.run()
            await gate.untilArrived(3)
            await group.triggerGracefulShutdown()
            await gate.open()
            try await running
            let complete = try await test.store.count("Tickets", where: "State = 'Complete'")
            #expect((3..<20).contains(complete))
            try await expectNothingHeld(test.store, pending: 20 - complete)
        }
    }

    @Test(arguments: TestDatabase.available)
    func aCancelledWorkerLeavesNothingClaimed(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            let (gate, source) = (Gate(), StubSource(tickets: 20))
            try await test.store.populate(from: source)
            let worker = try test.store.worker(
                source,
                StubExtractor { _, _ in
                    await gate.pass()
                    try Task.checkCancellation()
                    return []
                })
            let running = Task { try await worker.run() }
            await gate.untilArrived(3)
            running.cancel()
            await gate.open()
            try await running.value
            try await expectNothingHeld(test.store, pending: 20)
        }
    }

    @Test(arguments: TestDatabase.available)
    func anIdleWorkerEndsAtAGracefulStop(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            let worker = try test.store.worker(StubSource(texts: []), StubExtractor(), drains: false)
            let group = ServiceGroup(
                configuration: .init(
                    services: [.init(service: worker, successTerminationBehavior: .gracefullyShutdownGroup)],
                    logger: worker.logger))
            async let running: Void = group.run()
            while try await !WorkerRegistry(store: test.store).contains(worker.id) { await Task.yield() }
            await group.triggerGracefulShutdown()
            try await running
            #expect(try await test.store.count("Workers") == 0)
        }
    }

    @Test(arguments: TestDatabase.available)
    func aWorkerThatWasDeclaredDeadStops(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            let (gate, source) = (Gate(), StubSource(tickets: 3))
            try await test.store.populate(from: source)
            let worker = try test.store.worker(
                source,
                StubExtractor { _, _ in
                    await gate.pass()
                    try await Task.sleep(for: .seconds(600))
                    return []
                }, heartbeat: .milliseconds(20))
            let running = Task { try await worker.run() }
            await gate.untilArrived()
            try await WorkerRegistry(store: test.store).remove(worker.id)
            await gate.open()
            await #expect(throws: WorkerError.self) { try await running.value }
            try await expectNothingHeld(test.store, pending: 3)
        }
    }

    @Test(arguments: TestDatabase.available)
    func aResultThatCannotBeSavedEndsTheWorker(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            let source = StubSource(tickets: 40)
            try await test.store.populate(from: source)
            try await test.store.change("DROP TABLE Analyses")
            await #expect(throws: StoreError.self) { try await test.store.worker(source, StubExtractor()).run() }
            try await expectNothingHeld(test.store, pending: 40)
        }
    }
}
