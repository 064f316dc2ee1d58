import Logging
import Testing

@testable import TicketAnalytics

extension Store {
    /// A worker with short waits that ends when the queue is empty.
    func worker(
        _ source: any TicketSource, _ extractor: any SkillExtractor, drains: Bool = true, slots: Int = 3,
        batch: Int = 5, heartbeat: Duration = .seconds(30), maxAttempts: Int = 3
    ) throws -> AnalysisWorker {
        var settings = try settings("").worker
        settings.requestsInFlight = slots
        settings.batchSize = batch
        settings.heartbeat = heartbeat
        settings.maxAttempts = maxAttempts
        settings.retryDelay = .zero
        settings.retryDelayLimit = .zero
        settings.pollInterval = .milliseconds(5)
        return AnalysisWorker(
            id: .fresh("tester"), store: self, sources: TicketSources([source]), textWriter: try TicketTextWriter(),
            extractor: { extractor }, settings: settings, drains: drains,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    /// Takes in the source and works the queue off.
    func analyse(_ source: any TicketSource, _ extractor: any SkillExtractor = StubExtractor()) async throws {
        try await populate(from: source)
        try await worker(source, extractor).run()
    }
}

extension StubSource {
    /// Tickets 1... with one skill each, of three.
    init(tickets count: Int) {
        self.init(texts: (1...count).map { "ticket \($0) about \(["Swift", "Linux", "Docker"][$0 % 3])" })
    }
}

/// Every ticket is Pending as if it had never been claimed, and no worker is there.
func expectNothingHeld(
    _ store: Store, pending: Int, sourceLocation: SourceLocation = #_sourceLocation
) async throws {
    let held = "State = 'Processing' OR (State = 'Pending' AND (Attempts > 0 OR ClaimToken IS NOT NULL))"
    #expect(try await store.count("Tickets", where: held) == 0, sourceLocation: sourceLocation)
    #expect(try await store.count("Tickets", where: "State = 'Pending'") == pending, sourceLocation: sourceLocation)
    #expect(try await store.count("Workers") == 0, sourceLocation: sourceLocation)
}
