/// Which of several model servers takes the next request; pure, so that time and failures can be tried out.
///
/// The least loaded healthy one is chosen. A server that cannot be reached rests at once, one that fails or stays
/// silent after three times in a row; after its rest, which doubles, a single request probes it.
struct EndpointPolicy: Sendable {
    typealias Instant = ContinuousClock.Instant

    /// How a request ended, as far as it says something about the server.
    enum Outcome: Sendable { case answered, failed, unreachable, unknown }

    private struct Endpoint: Sendable {
        var inFlight = 0
        var served = 0
        var failuresInARow = 0
        var restsUntil: Instant?
        var isProbed = false

        func takesWork(at now: Instant) -> Bool { restsUntil == nil || isDueForProbe(at: now) }

        func isDueForProbe(at now: Instant) -> Bool {
            guard let restsUntil else { return false }
            return restsUntil <= now && !isProbed
        }
    }

    static let failuresUntilRest = 3
    static let firstRest = Duration.seconds(1)
    static let longestRest = Duration.seconds(60)

    private var endpoints: [Endpoint]

    init(count: Int) { endpoints = Array(repeating: Endpoint(), count: count) }

    /// The index of the server to use, nil if all rest; `finish` must follow.
    mutating func choose(excluding tried: Set<Int>, now: Instant) -> Int? {
        let open = endpoints.indices.filter { !tried.contains($0) && endpoints[$0].takesWork(at: now) }
        guard let index = open.min(by: { rank($0, now) < rank($1, now) }) else { return nil }
        endpoints[index].isProbed = endpoints[index].isDueForProbe(at: now)
        endpoints[index].inFlight += 1
        endpoints[index].served += 1
        return index
    }

    mutating func finish(_ index: Int, _ outcome: Outcome, now: Instant) {
        endpoints[index].inFlight -= 1
        endpoints[index].isProbed = false
        switch outcome {
        case .answered:
            endpoints[index].failuresInARow = 0
            endpoints[index].restsUntil = nil
        case .failed, .unreachable:
            endpoints[index].failuresInARow += 1
            let failures = endpoints[index].failuresInARow
            if outcome == .unreachable || failures >= Self.failuresUntilRest {
                endpoints[index].restsUntil = now + Self.rest(afterFailures: failures)
            }
        case .unknown: break
        }
    }

    /// How long until a resting server may be tried again.
    func timeUntilProbe(now: Instant) -> Duration {
        let waits = endpoints.map { endpoint in max(.zero, now.duration(to: endpoint.restsUntil ?? now)) }
        return waits.min() ?? .zero
    }

    static func rest(afterFailures failures: Int) -> Duration {
        min(longestRest, firstRest * (1 << min(failures - 1, 16)))
    }

    /// A due probe goes first: under light load the healthy servers would leave it no request.
    private func rank(_ index: Int, _ now: Instant) -> (Int, Int, Int) {
        let endpoint = endpoints[index]
        return (endpoint.isDueForProbe(at: now) ? 0 : 1, endpoint.inFlight, endpoint.served)
    }
}
