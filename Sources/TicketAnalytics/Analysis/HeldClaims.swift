import Synchronization

/// The claims that this worker holds, and what it tells of itself; shared by its tasks.
final class HeldClaims: Sendable {
    private struct State {
        var claims: [Int64: Claim] = [:]
        var progress = WorkerProgress()
    }

    private let state = Mutex(State())

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
        state.withLock { state in
            for claim in claims where state.claims[claim.ticketNumber] == claim {
                state.claims[claim.ticketNumber] = nil
            }
        }
    }

    func begin(_ claim: Claim) {
        state.withLock { $0.progress.currentTicket = claim.ticketNumber }
    }

    func count(completed: Int = 0, failed: Int = 0) {
        state.withLock { state in
            state.progress.completed += completed
            state.progress.failed += failed
        }
    }
}
