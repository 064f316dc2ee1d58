import CODBC
import Dispatch
import Synchronization

/// Interrupts a SQLite statement that runs too long, because libsqliteodbc knows no query time limit.
///
/// It cancels through an idle statement of the same connection: the driver interrupts the connection's whole work and
/// then closes only the statement that it was given.
final class Watchdog: Sendable {
    private let idleStatement: Mutex<CancelHandle>

    init(_ connection: SQLHANDLE) {
        idleStatement = Mutex(CancelHandle(connection))
    }

    /// Runs the body and interrupts the connection after the limit; true if it had to.
    func guarding(_ limit: Duration, _ body: () -> Void) -> Bool {
        let shift = idleStatement.withLock { $0.begin() }
        let (seconds, attoseconds) = limit.components
        let deadline =
            DispatchTime.now() + .seconds(Int(seconds)) + .milliseconds(Int(attoseconds / 1_000_000_000_000_000))
        // A block that is only to run later would be held until then, one for each statement of the time.
        let timer = DispatchSource.makeTimerSource()
        timer.setEventHandler { self.idleStatement.withLock { $0.interrupt(shift) } }
        timer.schedule(deadline: deadline)
        timer.activate()
        body()
        timer.cancel()
        return idleStatement.withLock { $0.end() }
    }

    /// Frees the idle statement, which must happen before its connection ends.
    func invalidate() {
        idleStatement.withLock { $0.free() }
    }
}

/// The idle statement and which run it watches, always used under the watchdog's lock.
private struct CancelHandle: @unchecked Sendable {
    private var handle: SQLHANDLE?
    private var shift = 0
    private var isRunning = false
    private var hasInterrupted = false

    init(_ connection: SQLHANDLE) {
        SQLAllocHandle(SQLSMALLINT(SQL_HANDLE_STMT), connection, &handle)
    }

    mutating func begin() -> Int {
        shift += 1
        isRunning = true
        hasInterrupted = false
        return shift
    }

    mutating func interrupt(_ shift: Int) {
        guard isRunning, shift == self.shift, let handle else { return }
        SQLCancel(handle)
        hasInterrupted = true
    }

    mutating func end() -> Bool {
        isRunning = false
        return hasInterrupted
    }

    mutating func free() {
        if let handle { SQLFreeHandle(SQLSMALLINT(SQL_HANDLE_STMT), handle) }
        handle = nil
    }
}
