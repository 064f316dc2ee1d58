import Synchronization

/// Lets a number of callers in at a time, which may change meanwhile; the others wait in the order of their coming.
final class Permits: Sendable {
    private struct State {
        var limit: Int
        var taken = 0
        var waiters: [CheckedContinuation<Void, Never>] = []

        mutating func admit() -> [CheckedContinuation<Void, Never>] {
            let count = min(waiters.count, max(0, limit - taken))
            defer { waiters.removeFirst(count) }
            taken += count
            return Array(waiters.prefix(count))
        }
    }

    private let state: Mutex<State>

    init(limit: Int) {
        state = Mutex(State(limit: limit))
    }

    /// Waits for a permit, also when the task is cancelled: who holds one is cancelled too then, and returns it.
    func withPermit<Result>(_ body: () async throws -> Result) async throws -> Result {
        await acquire()
        defer { change { $0.taken -= 1 } }
        try Task.checkCancellation()
        return try await body()
    }

    func set(limit: Int) {
        change { $0.limit = limit }
    }

    private func acquire() async {
        await withCheckedContinuation { waiter in
            change { $0.waiters.append(waiter) }
        }
    }

    private func change(_ body: (inout State) -> Void) {
        let admitted = state.withLock { state in
            body(&state)
            return state.admit()
        }
        for waiter in admitted { waiter.resume() }
    }
}
