public import Logging
public import ServiceLifecycle

/// The worker's loop: claim ahead, analyse in several slots at once, save what is done, renew the leases.
public struct AnalysisWorker: Service {
    let id: WorkerID
    let store: Store
    let sources: TicketSources
    let textWriter: TicketTextWriter
    let makeExtractor: @Sendable () async throws -> any SkillExtractor
    let settings: WorkerSettings
    let drains: Bool
    let logger: Logger

    /// - Parameters:
    ///   - extractor: Made when the worker runs: a server may take minutes to load its model.
    ///   - drains: Ends when the queue is empty instead of waiting for more tickets.
    public init(
        id: WorkerID, store: Store, sources: TicketSources, textWriter: TicketTextWriter,
        extractor: @escaping @Sendable () async throws -> any SkillExtractor, settings: WorkerSettings,
        drains: Bool, logger: Logger
    ) {
        self.id = id
        self.store = store
        self.sources = sources
        self.textWriter = textWriter
        makeExtractor = extractor
        self.settings = settings
        self.drains = drains
        self.logger = logger
    }

    public func run() async throws {
        let held = HeldClaims()
        let registry = WorkerRegistry(store: store)
        try await registry.register(id, role: .worker, process: .current, lease: settings.lease)
        logger.event(.processStarted)
        let result: Result<Void, any Error>
        do {
            try await work(held)
            result = .success(())
        } catch {
            result = .failure(error)
        }
        try await farewell { try await leave(held, registry) }
        if case .failure(let error) = result, !(error is CancellationError) { throw error }
    }

    private func work(_ held: HeldClaims) async throws {
        let incoming = BoundedQueue<PreparedTicket>(capacity: settings.requestsInFlight)
        let outgoing = BoundedQueue<Outcome>(capacity: settings.requestsInFlight * 4)
        // Not part of this task, so that a cancelled worker still saves what is answered.
        let saving = Task {
            // The slots would wait for a saver that has failed.
            defer {
                outgoing.finish()
                _ = incoming.finishTakingRest()
            }
            try await saver(held).run(from: outgoing)
        }
        do {
            try await withTaskCancellationOrGracefulShutdownHandler {
                try await analyse(held, incoming, outgoing)
            } onCancelOrGracefulShutdown: {
                held.note(.stopping)
                // What no slot has begun stays claimed until `leave` gives it back.
                _ = incoming.finishTakingRest()
            }
        } catch {
            outgoing.finish()
            try await finish(saving)
            throw error
        }
        outgoing.finish()
        try await finish(saving)
    }

    /// A cancelled worker waits for a database that is away only so long.
    private func finish(_ saving: Task<Void, any Error>) async throws {
        try await withTaskCancellationHandler {
            try await saving.value
        } onCancel: {
            // Not part of this task, which is cancelled and so could not sleep.
            Task {
                try await Task.sleep(for: .seconds(5))
                saving.cancel()
            }
        }
    }

    /// Runs the heartbeat beside the work until that is done.
    private func analyse(
        _ held: HeldClaims, _ incoming: BoundedQueue<PreparedTicket>, _ outgoing: BoundedQueue<Outcome>
    ) async throws {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            group.addTask {
                try await heartbeat(held).run()
                return false
            }
            group.addTask {
                guard let extractor = try await readyExtractor(held) else { return true }
                try await analyse(with: extractor, held, incoming, outgoing)
                return true
            }
            while let isDone = try await group.next(), !isDone {}
            group.cancelAll()
        }
    }

    /// Runs feeder and slots until the feeder ends and the slots are done.
    private func analyse(
        with extractor: any SkillExtractor, _ held: HeldClaims, _ incoming: BoundedQueue<PreparedTicket>,
        _ outgoing: BoundedQueue<Outcome>
    ) async throws {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            group.addTask {
                try await feeder(extractor, held, outgoing).run(into: incoming)
                // Not after an error: the slots would be done before it is seen, and it would be lost.
                incoming.finish()
                return false
            }
            group.addTask {
                try await slots(extractor, held).run(from: incoming, into: outgoing)
                return true
            }
            // One part's failure ends the others, which may be waiting for tickets.
            defer { _ = incoming.finishTakingRest() }
            while let isDone = try await group.next(), !isDone {}
            group.cancelAll()
        }
    }

    /// Waits for a model that is away, unless the worker drains.
    ///
    /// - Returns: Nil if a stop comes first.
    private func readyExtractor(_ held: HeldClaims) async throws -> (any SkillExtractor)? {
        let patience = patience(held)
        for tries in 0... {
            do {
                let extractor = try await cancelWhenGracefulShutdown { try await makeExtractor() }
                patience.end()
                return extractor
            } catch is CancellationError {
                try Task.checkCancellation()
                return nil
            } catch let error as ExtractionError where error.isRetryable && !drains {
                guard try await patience.wait(after: error, tries: tries) else { return nil }
            }
        }
        return nil
    }

    private func feeder(
        _ extractor: any SkillExtractor, _ held: HeldClaims, _ outgoing: BoundedQueue<Outcome>
    ) -> TicketFeeder {
        TicketFeeder(
            worker: id, queue: TicketQueue(store: store), sources: sources, textWriter: textWriter,
            identity: extractor.identity, earlier: extractor.reusesAnswers ? EarlierAnalyses(store: store) : nil,
            settings: settings, drains: drains, held: held, outgoing: outgoing, logger: logger)
    }

    private func slots(_ extractor: any SkillExtractor, _ held: HeldClaims) -> AnalysisSlots {
        AnalysisSlots(
            analyst: Analyst(extractor: extractor), count: settings.requestsInFlight, patience: patience(held),
            held: held, logger: logger)
    }

    private func saver(_ held: HeldClaims) -> ResultSaver {
        ResultSaver(
            worker: id, store: store, queue: TicketQueue(store: store), policy: RetryPolicy(settings), held: held,
            logger: logger)
    }

    private func patience(_ held: HeldClaims) -> ModelPatience {
        ModelPatience(drains: drains, shortest: settings.pollInterval, held: held, logger: logger)
    }

    private func heartbeat(_ held: HeldClaims) -> Heartbeat {
        Heartbeat(worker: id, store: store, settings: settings, held: held, logger: logger)
    }
}
