import Synchronization

/// The model servers that share the requests: one policy behind a lock, failover included.
final class Endpoints: Sendable {
    let servers: [ModelServer]
    private let policy: Mutex<EndpointPolicy>

    /// At least one server.
    init(_ servers: [ModelServer]) {
        self.servers = servers
        policy = Mutex(EndpointPolicy(count: servers.count))
    }

    /// Runs `body` with the least loaded healthy server, and with the next one if it cannot take the request; each at
    /// most once.
    ///
    /// Throws the last server's error, `ExtractionError.resting` if none may be tried now, `CancellationError` if
    /// cancelled.
    func withServer<Answer: Sendable>(_ body: (ModelServer) async throws -> Answer) async throws -> Answer {
        var tried: Set<Int> = []
        var lastError: (any Error)?
        while let index = policy.withLock({ [tried] in $0.choose(excluding: tried, now: .now) }) {
            do {
                let answer = try await body(servers[index])
                finish(index, .answered)
                return answer
            } catch {
                let failure = error as? ExtractionError
                finish(index, failure?.outcome ?? .unknown)
                guard let failure, failure.anotherServerMayDo else { throw error }
                tried.insert(index)
                lastError = failure
            }
        }
        throw lastError ?? ExtractionError.resting(retryAfter: policy.withLock { $0.timeUntilProbe(now: .now) })
    }

    private func finish(_ index: Int, _ outcome: EndpointPolicy.Outcome) {
        policy.withLock { $0.finish(index, outcome, now: .now) }
    }
}

extension ExtractionError {
    /// What this error says about the server that it came from.
    fileprivate var outcome: EndpointPolicy.Outcome {
        switch self {
        case .away, .modelMissing: .unreachable
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
