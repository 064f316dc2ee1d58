/// Which of several model servers takes the next request; pure, so that time and failures can be tried out.
///
/// The least loaded healthy one is chosen. A server that cannot be reached rests at once, one that fails or stays
/// silent after three times in a row; after its rest, which doubles, it must pass a probe. This is a circuit breaker:
/// closed, open (resting), half open (being probed).
struct EndpointPolicy: Sendable {
    typealias Instant = ContinuousClock.Instant

    /// How a request ended, as far as it says something about the server.
    enum Outcome: Sendable { case answered, failed, unreachable, unknown }

    struct Choice: Sendable, Hashable {
        let index: Int
        /// The server has rested: a probe comes before any ticket, which might be what brought it down.
        let needsProbe: Bool
    }

    private struct Endpoint: Sendable {
        var inFlight = 0
        var served = 0
        var failuresInARow = 0
        var restsUntil: Instant?
        /// Rests since the last answer.
        var rests = 0
        var isProbed = false
        var concurrency: ConcurrencyPolicy

        var isResting: Bool { restsUntil != nil }

        func takesWork(at now: Instant) -> Bool { !isResting || isDueForProbe(at: now) }

        func isDueForProbe(at now: Instant) -> Bool {
            guard let restsUntil else { return false }
            return restsUntil <= now && !isProbed
        }

        mutating func recover() {
            failuresInARow = 0
            rests = 0
            restsUntil = nil
        }

        mutating func fail(goesToRest: Bool, at now: Instant) {
            failuresInARow += 1
            guard goesToRest || failuresInARow >= failuresUntilRest else { return }
            restsUntil = now + EndpointPolicy.rest(number: rests)
            rests += 1
        }
    }

    static let failuresUntilRest = 3
    static let firstRest = Duration.seconds(1)
    static let longestRest = Duration.seconds(15)

    private var endpoints: [Endpoint]

    /// - Parameter requests: How many requests there are at most at the same time, for all servers together.
    init(count: Int, requests: Int = 1) {
        let share = max(1, (requests + count - 1) / count)
        endpoints = Array(repeating: Endpoint(concurrency: ConcurrencyPolicy(most: share)), count: count)
    }

    /// How many requests may be under way at once; those that find every server resting are told so.
    var capacity: Int {
        let open = endpoints.filter { !$0.isResting }
        return (open.isEmpty ? endpoints : open).reduce(0) { $0 + $1.concurrency.limit }
    }

    /// A server that runs fewer requests in parallel than it would be sent, and how many.
    var serialised: (index: Int, parallel: Int, of: Int)? {
        for (index, endpoint) in endpoints.enumerated() {
            if let parallel = endpoint.concurrency.parallel { return (index, parallel, endpoint.concurrency.most) }
        }
        return nil
    }

    /// The server to use, nil if all rest; `finish` must follow.
    mutating func choose(excluding tried: Set<Int>, now: Instant) -> Choice? {
        let open = endpoints.indices.filter { !tried.contains($0) && endpoints[$0].takesWork(at: now) }
        guard let index = open.min(by: { rank($0, now) < rank($1, now) }) else { return nil }
        endpoints[index].isProbed = endpoints[index].isDueForProbe(at: now)
        endpoints[index].inFlight += 1
        endpoints[index].served += 1
        return Choice(index: index, needsProbe: endpoints[index].isProbed)
    }

    /// Notes how long an answer took, before `finish`.
    mutating func measure(_ index: Int, wall: Duration, busy: Duration?, now: Instant) {
        endpoints[index].concurrency.answered(
            inFlight: endpoints[index].inFlight, wall: wall, busy: busy, now: now)
    }

    /// - Returns: Whether the server rests now, so that the failure says nothing of the ticket.
    @discardableResult
    mutating func finish(_ choice: Choice, _ outcome: Outcome, now: Instant) -> Bool {
        let (index, wasProbe) = (choice.index, choice.needsProbe)
        endpoints[index].inFlight -= 1
        switch outcome {
        case .answered: endpoints[index].recover()
        // Requests that were under way when the rest began fail for the same reason: the rest becomes no longer.
        case .failed, .unreachable:
            if wasProbe || !endpoints[index].isResting {
                endpoints[index].fail(goesToRest: wasProbe || outcome == .unreachable, at: now)
            }
        case .unknown: break
        }
        if wasProbe { endpoints[index].isProbed = false }
        return endpoints[index].isResting
    }

    /// How long until a resting server may be tried again.
    func timeUntilProbe(now: Instant) -> Duration {
        let waits = endpoints.map { endpoint in max(.zero, now.duration(to: endpoint.restsUntil ?? now)) }
        return waits.min() ?? .zero
    }

    /// - Parameter number: 0 for the first rest since an answer.
    static func rest(number: Int) -> Duration {
        min(longestRest, firstRest * (1 << min(number, 16)))
    }

    /// A due probe goes first: under light load the healthy servers would leave it no request.
    private func rank(_ index: Int, _ now: Instant) -> (Int, Double, Int) {
        let endpoint = endpoints[index]
        let load = Double(endpoint.inFlight) / Double(endpoint.concurrency.limit)
        return (endpoint.isDueForProbe(at: now) ? 0 : 1, load, endpoint.served)
    }
}
