import Synchronization

/// The claims that this worker holds, and what it tells of itself; shared by its tasks.
final class HeldClaims: Sendable {
    private struct State {
        var claims: [Int64: Claim] = [:]
        var progress = WorkerProgress()
        var troubles: [TroubleSource: String] = [:]
        var waiters: [Int: CheckedContinuation<Void, any Error>] = [:]
        var lastWaiter = 0
        /// A worker does not know what happened before it began.
        var lastOutage = ContinuousClock.now

        mutating func takeWaiters() -> [CheckedContinuation<Void, any Error>] {
            defer { waiters = [:] }
            return Array(waiters.values)
        }
    }

    /// Yields when what the worker tells is worth telling before the next heartbeat.
    let news: AsyncStream<Void>

    private let state = Mutex(State())
    private let sendNews: AsyncStream<Void>.Continuation

    init() {
        (news, sendNews) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    var all: [Claim] { state.withLock { Array($0.claims.values) } }

    var progress: WorkerProgress {
        state.withLock { state in
            state.progress.held = state.claims.count
            return state.progress
        }
    }

    func add(_ claims: [Claim]) {
        state.withLock { state in
            for claim in claims { state.claims[claim.ticketNumber] = claim }
        }
    }

    func remove(_ claims: [Claim]) {
        let waiters = state.withLock { state in
            for claim in claims where state.claims[claim.ticketNumber] == claim {
                state.claims[claim.ticketNumber] = nil
            }
            return state.claims.isEmpty ? state.takeWaiters() : []
        }
        for waiter in waiters { waiter.resume() }
    }

    /// Waits until nothing is held.
    ///
    /// - Throws: `CancellationError`
    func untilEmpty() async throws {
        let id = state.withLock { state in
            state.lastWaiter += 1
            return state.lastWaiter
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { waiter in
                let isOver = state.withLock { state in
                    if state.claims.isEmpty || Task.isCancelled { return true }
                    state.waiters[id] = waiter
                    return false
                }
                if isOver { waiter.resume() }
            }
        } onCancel: {
            state.withLock { $0.waiters.removeValue(forKey: id) }?.resume(throwing: CancellationError())
        }
        try Task.checkCancellation()
    }

    /// When the database was away the last time, so that nobody could renew a lease.
    var lastOutage: ContinuousClock.Instant { state.withLock { $0.lastOutage } }

    func noteOutage() { state.withLock { $0.lastOutage = .now } }

    func begin(_ claim: Claim) {
        state.withLock { $0.progress.currentTicket = claim.ticketNumber }
    }

    func count(completed: Int = 0, failed: Int = 0) {
        state.withLock { state in
            state.progress.completed += completed
            state.progress.failed += failed
        }
    }

    /// What the worker does now.
    func note(_ activity: WorkerActivity) {
        let isNews = state.withLock { state in
            let before = state.progress.activity
            state.progress.activity = activity
            return before != activity && (before.isRare || activity.isRare)
        }
        if isNews { sendNews.yield() }
    }

    /// What keeps the worker from its work, as far as `source` goes; nil if nothing does any more.
    ///
    /// - Returns: Whether trouble has begun or ended there.
    @discardableResult
    func note(_ trouble: String?, of source: TroubleSource) -> Bool {
        let (before, isNews) = state.withLock { state in
            let (before, shown) = (state.troubles[source], state.progress.trouble)
            state.troubles[source] = trouble
            let troubles = state.troubles
            state.progress.trouble = TroubleSource.allCases.lazy.compactMap { troubles[$0] }.first
            return (before, state.progress.trouble != shown)
        }
        if isNews { sendNews.yield() }
        return (before == nil) != (trouble == nil)
    }
}

/// Where trouble comes from, the most important first.
enum TroubleSource: CaseIterable {
    case model, source
    /// The model works, but not as it could.
    case capacity
}

extension WorkerActivity {
    /// Work comes and goes all the time; that it does can wait for the next heartbeat.
    fileprivate var isRare: Bool { self != .working && self != .idle }
}
