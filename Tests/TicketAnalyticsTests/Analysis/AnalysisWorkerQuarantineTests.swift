import ODBC
import Synchronization
import TestSupport
import Testing

@testable import TicketAnalytics

@Suite("A ticket whose worker died", .timeLimit(.minutes(15)))
struct AnalysisWorkerQuarantineTests {
    @Test("Is analysed with nothing else in hand, after all others", arguments: TestDatabase.available)
    func alone(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            let source = StubSource(tickets: 20)
            let company = Mutex<[Int]>([])
            try await test.store.populate(from: source)
            try await test.store.change("UPDATE Tickets SET Quarantined = 1 WHERE TicketNumber IN (2, 3)")
            let extractor = StubExtractor { text, _ in
                if text.contains("ticket 2 ") || text.contains("ticket 3 ") {
                    let held = try await test.store.count("Tickets", where: "State = 'Processing'")
                    company.withLock { $0.append(held) }
                }
                return capitalWords(text)
            }
            try await test.store.worker(source, extractor).run()
            #expect(company.withLock { $0 } == [1, 1])
            #expect(extractor.texts.suffix(2).allSatisfy { $0.contains("ticket 2 ") || $0.contains("ticket 3 ") })
            #expect(try await test.store.count("Tickets", where: "State = 'Complete' AND Quarantined = 0") == 20)
        }
    }

    @Test("Fails nobody else: only it is dead-lettered, after its attempts", arguments: TestDatabase.available)
    func poison(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            let source = StubSource(tickets: 12)
            try await test.store.populate(from: source)
            var deaths = 0
            while try await test.store.count("Tickets", where: "State IN ('Pending', 'Processing')") > 0 {
                if try await die(at: "ticket 5 ", source, test.store) { deaths += 1 }
            }
            #expect(deaths == 3)
            #expect(try await test.store.count("Tickets", where: "State = 'Complete'") == 11)
            #expect(try await test.store.ticket(5, "FailureKind") == "worker-died")
        }
    }

    /// A worker that is gone as soon as the text is asked for, as after a kill -9: nothing is given back.
    ///
    /// - Returns: Whether it came to that.
    private func die(at words: String, _ source: StubSource, _ store: Store) async throws -> Bool {
        let (events, send) = AsyncStream<Bool>.makeStream()
        let extractor = StubExtractor { text, _ in
            if text.contains(words) {
                send.yield(true)
                try await Task.sleep(for: .seconds(600))
            }
            return capitalWords(text)
        }
        let worker = try store.worker(source, extractor)
        let running = Task {
            defer { send.yield(false) }
            try await worker.run()
        }
        guard await events.first(where: { _ in true }) == true else { return false }
        // Others take it for dead; what it does from now on finds its tokens gone.
        try await TicketQueue(store: store).recoverClaims(of: worker.id, RetryPolicy(worker.settings))
        running.cancel()
        _ = await running.result
        return true
    }
}
