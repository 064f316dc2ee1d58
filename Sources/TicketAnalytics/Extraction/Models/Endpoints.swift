import Synchronization

/// The model servers that share the requests: one policy behind a lock, failover included.
final class Endpoints: Sendable {
    typealias Probe = @Sendable (ModelServer) async throws -> Void

    private struct State {
        var policy: EndpointPolicy
        /// The latest failure of any server, in words.
        var problem = "it has not been tried yet"
    }

    let servers: [ModelServer]
    private let probe: Probe
    private let state: Mutex<State>
    private let permits: Permits

    /// - Parameters:
    ///   - servers: At least one.
    ///   - requests: How many requests there are at most at the same time.
    ///   - probe: Asks a server that has rested for something small, and throws if it does not answer.
    init(_ servers: [ModelServer], requests: Int, probe: @escaping Probe) {
        self.servers = servers
        self.probe = probe
        let policy = EndpointPolicy(count: servers.count, requests: requests)
        state = Mutex(State(policy: policy))
        permits = Permits(limit: policy.capacity)
    }

    /// Says so if a server runs fewer requests in parallel than it would be sent.
    var notice: String? {
        guard let (index, parallel, most) = state.withLock({ $0.policy.serialised }) else { return nil }
        return """
            The model server \(servers[index].label) works on \(parallel) of this worker's \(most) requests at a time; \
            raise OLLAMA_NUM_PARALLEL there, or lower [worker] requests_in_flight.
            """
    }

    /// Runs `body` with the least loaded healthy server, and with the next one if it cannot take the request; each at
    /// most once.
    ///
    /// Throws the last server's error, `ExtractionError.resting` if none may be tried now or if the server failed so
    /// often that the request is not to blame, `CancellationError` if cancelled.
    ///
    /// - Parameter body: Returns also how long the server worked, where it says so.
    func withServer<Answer: Sendable>(
        _ body: (ModelServer) async throws -> (Answer, busy: Duration?)
    ) async throws -> Answer {
        try await permits.withPermit { try await withAnyServer(body) }
    }

    private func withAnyServer<Answer: Sendable>(
        _ body: (ModelServer) async throws -> (Answer, busy: Duration?)
    ) async throws -> Answer {
        var tried: Set<Int> = []
        var lastError: (any Error)?
        while let choice = state.withLock({ [tried] in $0.policy.choose(excluding: tried, now: .now) }) {
            let server = servers[choice.index]
            if choice.needsProbe {
                if let failure = try await failureOfProbe(choice) {
                    tried.insert(choice.index)
                    lastError = failure
                }
                continue
            }
            do {
                let start = ContinuousClock.now
                let (answer, busy) = try await body(server)
                let end = ContinuousClock.now
                state.withLock { $0.policy.measure(choice.index, wall: end - start, busy: busy, now: end) }
                finish(choice, .answered)
                return answer
            } catch {
                let failure = error as? ExtractionError
                let rests = finish(choice, failure?.outcome ?? .unknown, failure?.problem)
                guard let failure, failure.anotherServerMayDo else {
                    throw rests && failure?.outcome == .failed ? resting() : error
                }
                tried.insert(choice.index)
                lastError = failure
            }
        }
        throw lastError ?? resting()
    }

    /// Probes the server.
    ///
    /// - Returns: Nil if it takes requests again. What fails here is no ticket's fault: it rests on, unless only a change
    ///   of the settings can help.
    private func failureOfProbe(_ choice: EndpointPolicy.Choice) async throws -> ExtractionError? {
        do {
            try await probe(servers[choice.index])
            finish(choice, .answered)
            return nil
        } catch let failure as ExtractionError {
            finish(choice, .failed, failure.problem)
            return failure.isRetryable || failure.countsAsAttempt ? resting() : failure
        } catch {
            finish(choice, .unknown)
            throw error
        }
    }

    private func resting() -> ExtractionError {
        state.withLock { .resting(retryAfter: $0.policy.timeUntilProbe(now: .now), problem: $0.problem) }
    }

    @discardableResult
    private func finish(
        _ choice: EndpointPolicy.Choice, _ outcome: EndpointPolicy.Outcome, _ problem: String? = nil
    ) -> Bool {
        let (rests, capacity) = state.withLock { state in
            if let problem { state.problem = problem }
            return (state.policy.finish(choice, outcome, now: .now), state.policy.capacity)
        }
        permits.set(limit: capacity)
        return rests
    }
}

extension ExtractionError {
    /// What this error says about the server that it came from.
    fileprivate var outcome: EndpointPolicy.Outcome {
        switch self {
        case .away, .lost, .modelMissing: .unreachable
        case .timeout, .serverFailed: .failed
        case .promptTooLong, .badAnswer, .rejected: .answered
        case .overloaded, .resting, .notAllowed, .unsuitable: .unknown
        }
    }

    fileprivate var anotherServerMayDo: Bool {
        switch self {
        case .away, .overloaded, .modelMissing: true
        default: false
        }
    }
}
