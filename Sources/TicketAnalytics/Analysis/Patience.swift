import Logging
import ServiceLifecycle

/// Waits out what may pass, such as a database that is away: ever longer, up to half a minute.
struct Patience {
    private var delay = Duration.milliseconds(250)
    private static let limit = Duration.seconds(30)

    /// - Throws: `error` if waiting would not help, `CancellationError` if the task is cancelled meanwhile.
    mutating func wait(after error: any Error, logger: Logger) async throws {
        guard let failure = error as? any Explainable, failure.isRetryable else { throw error }
        logger.event(.databaseAway, failure.problem, ["retryInMs": .stringConvertible(delay.milliseconds)])
        try await Task.sleep(for: delay)
        delay = min(delay * 2, Self.limit)
    }
}

/// Sleeps until the time is up or a graceful stop begins.
public func sleepUnlessStopping(for duration: Duration) async throws {
    do {
        try await cancelWhenGracefulShutdown { try await Task.sleep(for: duration) }
    } catch is CancellationError {
        try Task.checkCancellation()
    }
}
