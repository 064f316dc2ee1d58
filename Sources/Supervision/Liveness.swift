import Synchronization

/// Whether the controller's loops turn: each tells by when it will have turned again.
final class Liveness: Sendable {
    enum Loop: Hashable, CaseIterable { case renewal, supervision }

    // A clock that stands still while the machine sleeps, as the service manager's does.
    private let deadlines = Mutex<[Loop: SuspendingClock.Instant]>([:])

    /// - Parameter next: The longest time until the next turn.
    func turned(_ loop: Loop, next: Duration, now: SuspendingClock.Instant = .now) {
        deadlines.withLock { $0[loop] = now + next }
    }

    /// The loop is over: nothing is expected of it.
    func ended(_ loop: Loop) {
        deadlines.withLock { $0[loop] = nil }
    }

    func isGiven(at now: SuspendingClock.Instant = .now) -> Bool {
        deadlines.withLock { $0.values.allSatisfy { now <= $0 } }
    }
}
