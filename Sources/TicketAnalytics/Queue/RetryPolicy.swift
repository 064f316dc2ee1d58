/// Whether a failed ticket is tried again, and when: a pure function of the attempt and the failure.
public struct RetryPolicy: Sendable, Hashable {
    public enum Decision: Sendable, Hashable {
        case retry(after: Duration, countsAttempt: Bool)
        case giveUp
    }

    public var maxAttempts: Int
    /// The wait after the first failure; each further one doubles it.
    public var delay: Duration
    public var delayLimit: Duration

    public init(maxAttempts: Int, delay: Duration, delayLimit: Duration) {
        self.maxAttempts = maxAttempts
        self.delay = delay
        self.delayLimit = delayLimit
    }

    public init(_ settings: WorkerSettings) {
        self.init(
            maxAttempts: settings.maxAttempts, delay: settings.retryDelay, delayLimit: settings.retryDelayLimit)
    }

    /// - Parameters:
    ///   - attempt: 1 for the first try.
    ///   - jitter: 0 to 1; spreads the retries of tickets that failed together over half to all of the wait.
    public func decide(attempt: Int, failure: Failure, jitter: Double = .random(in: 0...1)) -> Decision {
        guard failure.isRetryable else { return .giveUp }
        guard !failure.countsAttempt || attempt < maxAttempts else { return .giveUp }
        let doublings = min(max(attempt - 1, 0), 30)
        let wait = min(delay * (1 << doublings), delayLimit)
        return .retry(after: wait * (0.5 + jitter / 2), countsAttempt: failure.countsAttempt)
    }
}
