import Logging
import ServiceLifecycle
import Synchronization

/// Lets the slots wait where they are, with their tickets, while the model takes no requests: nothing is written, and no
/// ticket loses an attempt.
final class ModelPatience: Sendable {
    /// How long a worker that drains waits: somebody waits for it.
    private static let limitOfDrain = Duration.seconds(60)
    private static let longest = Duration.seconds(30)
    /// A server that is too busy for one request, and takes others meanwhile, is not away.
    private static let busySpell = Duration.seconds(5)

    private let drains: Bool
    /// Before the second try; servers that rest say themselves how long.
    private let shortest: Duration
    private let held: HeldClaims
    private let logger: Logger
    /// Since when there has been no answer; nil while there are answers.
    private let awaySince = Mutex<ContinuousClock.Instant?>(nil)

    init(drains: Bool, shortest: Duration, held: HeldClaims, logger: Logger) {
        self.drains = drains
        self.shortest = min(shortest, .milliseconds(250))
        self.held = held
        self.logger = logger
    }

    /// Waits for the next try.
    ///
    /// - Parameter tries: How many there were already.
    /// - Returns: False if the worker is told to stop meanwhile.
    /// - Throws: `error` if a worker that drains has waited long enough; `CancellationError`.
    func wait(after error: ExtractionError, tries: Int) async throws -> Bool {
        let now = ContinuousClock.now
        let since = awaySince.withLock { since in
            since = since ?? now
            return since ?? now
        }
        if drains, now - since > Self.limitOfDrain { throw error }
        if !error.isOverload || now - since > Self.busySpell {
            held.note(.waiting)
            if held.note(error.problem, of: .model) { logger.event(.modelAway, error.problem) }
        }
        let delay = max(error.retryAfter ?? .zero, shortest * (1 << min(tries, 7)))
        try await sleepUnlessStopping(for: min(delay, Self.longest) * Double.random(in: 0.5...1))
        return !Task.isShuttingDownGracefully
    }

    /// The model takes requests.
    func end() {
        let wasAway = awaySince.withLock { since in
            defer { since = nil }
            return since != nil
        }
        guard wasAway, held.note(nil, of: .model) else { return }
        held.note(.working)
        logger.event(.modelBack)
    }
}
