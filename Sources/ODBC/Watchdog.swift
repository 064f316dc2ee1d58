import CODBC
import Dispatch
import Synchronization

/// Interrupts a SQLite statement that runs too long, because libsqliteodbc knows no query time limit.
///
/// It cancels through an idle statement of the same connection: the driver interrupts the connection's whole work and
/// then closes only the statement that it was given.
final class Watchdog: Sendable {
    private let watch: Mutex<Watch>

    init(_ connection: SQLHANDLE) {
        watch = Mutex(Watch(connection))
    }

    /// Runs the body and interrupts the connection after the limit; true if it had to.
    func guarding(_ limit: Duration, _ body: () -> Void) -> Bool {
        let (seconds, attoseconds) = limit.components
        let deadline =
            DispatchTime.now() + .seconds(Int(seconds)) + .milliseconds(Int(attoseconds / 1_000_000_000_000_000))
        if watch.withLock({ $0.begin(until: deadline) }) { look(at: deadline) }
        body()
        return watch.withLock { $0.end() }
    }

    /// Frees the idle statement, which must happen before its connection ends.
    func invalidate() {
        watch.withLock { $0.free() }
    }

    /// One look serves all statements up to its time, nearly all of which end long before theirs.
    private func look(at time: DispatchTime) {
        DispatchQueue.global().asyncAfter(deadline: time) { [weak self] in
            guard let self, let next = watch.withLock({ $0.look() }) else { return }
            look(at: next)
        }
    }
}

/// The idle statement and until when the running one may, always used under the watchdog's lock.
private struct Watch: @unchecked Sendable {
    private var handle: SQLHANDLE?
    /// Nil while no statement runs.
    private var deadline: DispatchTime?
    /// Nil if none is to come.
    private var nextLook: DispatchTime?
    private var hasInterrupted = false

    init(_ connection: SQLHANDLE) {
        SQLAllocHandle(SQLSMALLINT(SQL_HANDLE_STMT), connection, &handle)
    }

    /// Whether a look is needed at that time.
    mutating func begin(until deadline: DispatchTime) -> Bool {
        (self.deadline, hasInterrupted) = (deadline, false)
        return plan(deadline)
    }

    /// Interrupts what is late, and tells when to look again.
    mutating func look() -> DispatchTime? {
        nextLook = nil
        guard let deadline, let handle else { return nil }
        if deadline > .now() { return plan(deadline) ? deadline : nil }
        SQLCancel(handle)
        hasInterrupted = true
        return nil
    }

    mutating func end() -> Bool {
        deadline = nil
        return hasInterrupted
    }

    mutating func free() {
        if let handle { SQLFreeHandle(SQLSMALLINT(SQL_HANDLE_STMT), handle) }
        handle = nil
    }

    private mutating func plan(_ time: DispatchTime) -> Bool {
        if let nextLook, nextLook <= time { return false }
        nextLook = time
        return true
    }
}
