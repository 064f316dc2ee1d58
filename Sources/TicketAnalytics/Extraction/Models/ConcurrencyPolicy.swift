/// How many requests one server is sent at once; pure, so that time and answers can be tried out.
///
/// A server that runs fewer requests in parallel than it is sent lets the others wait, where they use up their deadlines
/// and bring nothing. What a server says of the time that it worked (its share of the time that the request took) gives
/// the suspicion; only a trial decides, because servers count differently: if fewer requests at once bring as many
/// answers, fewer it is. One more than the server runs is kept waiting, so that it is never idle.
struct ConcurrencyPolicy: Sendable {
    typealias Instant = ContinuousClock.Instant

    /// The answers since the window began, all of them given while the limit was reached.
    private struct Window {
        var start: Instant
        var answers = 0
        var wall = Duration.zero
        /// How long the server worked; nil if it does not say.
        var busy: Duration? = .zero

        func rate(at now: Instant) -> Double { Double(answers) / max((now - start) / .seconds(1), 1e-6) }

        /// How many requests the server ran at the same time.
        func parallel(of limit: Int) -> Double? { busy.map { Double(limit) * ($0 / max(wall, .nanoseconds(1))) } }
    }

    private struct Trial {
        let earlierLimit: Int
        let earlierRate: Double
    }

    static let answersOfWindow = 12
    /// Until a trial that failed is made again.
    static let patience = Duration.seconds(600)
    /// The rate that fewer requests must reach at least, and more requests by which they must beat it.
    static let (enough, better) = (0.9, 1.1)

    let most: Int
    private(set) var limit: Int
    /// How many requests the server was found to run in parallel; nil if it runs all that it is sent.
    private(set) var parallel: Int?
    private var window: Window?
    private var trial: Trial?
    private var nextTrial: Instant?

    init(most: Int) {
        self.most = most
        limit = most
    }

    /// - Parameters:
    ///   - inFlight: Requests at the server when this one was answered, itself included.
    ///   - wall: From the request to its answer.
    ///   - busy: How long of that the server worked on it, where it says so.
    mutating func answered(inFlight: Int, wall: Duration, busy: Duration?, now: Instant) {
        guard inFlight >= limit else {
            // Too little to do: nothing can be learnt from it.
            window = nil
            return
        }
        var current = window ?? Window(start: now)
        if window != nil {
            current.answers += 1
            current.wall += wall
            current.busy = busy.flatMap { busy in current.busy.map { $0 + busy } }
        }
        window = current
        guard current.answers >= max(Self.answersOfWindow, 2 * limit) else { return }
        window = nil
        decide(current, now)
    }

    private mutating func decide(_ window: Window, _ now: Instant) {
        if let trial { return end(trial, window, now) }
        if let nextTrial, now < nextTrial { return }
        guard let found = window.parallel(of: limit) else { return }
        let aim = min(most, max(1, Int(found.rounded(.up))) + 1)
        if found < 0.7 * Double(limit), aim < limit {
            begin(aim, window, now)
        } else if found > 0.8 * Double(limit), limit < most {
            begin(limit + 1, window, now)
        }
    }

    private mutating func begin(_ aim: Int, _ window: Window, _ now: Instant) {
        trial = Trial(earlierLimit: limit, earlierRate: window.rate(at: now))
        limit = aim
    }

    private mutating func end(_ trial: Trial, _ window: Window, _ now: Instant) {
        let gain = window.rate(at: now) / max(trial.earlierRate, 1e-6)
        if gain >= (limit < trial.earlierLimit ? Self.enough : Self.better) {
            nextTrial = nil
            parallel = limit == most ? nil : max(1, limit - 1)
        } else {
            limit = trial.earlierLimit
            nextTrial = now + Self.patience
        }
        self.trial = nil
    }
}
