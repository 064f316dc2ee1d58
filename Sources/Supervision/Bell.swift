import ServiceLifecycle
import Synchronization

/// Ends the sleep of the one who sleeps by it, or the next one if nobody does.
final class Bell: Sendable {
    private struct State {
        var isRung = false
        var sleeper: AsyncStream<Void>.Continuation?
    }

    private let state = Mutex(State())

    func ring() {
        state.withLock { state in
            state.isRung = true
            return state.sleeper
        }?.finish()
    }

    /// - Returns: Whether it was rung before the time was up.
    @discardableResult
    func sleep(for duration: Duration) async throws -> Bool {
        let (rings, sleeper) = AsyncStream<Void>.makeStream()
        if !state.withLock({ state in
            state.sleeper = sleeper
            return state.isRung
        }) {
            try await withThrowingTaskGroup { group in
                group.addTask { for await _ in rings {} }
                group.addTask { try await Task.sleep(for: duration) }
                try await group.next()
                group.cancelAll()
            }
        }
        try Task.checkCancellation()
        return state.withLock { state in
            defer { state = State() }
            return state.isRung
        }
    }

    /// The same, ended by a graceful stop too.
    func sleepUnlessStopping(for duration: Duration) async throws {
        do {
            _ = try await cancelWhenGracefulShutdown { try await self.sleep(for: duration) }
        } catch is CancellationError {
            try Task.checkCancellation()
        }
    }
}
