public import Logging
import Synchronization
public import TicketAnalytics

#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// The service manager that started this process, if it wants to be told: sd_notify(3), datagrams of `NAME=value` lines.
public final class ServiceManager: Sendable {
    /// How often it must hear that all is well; nil if it does not ask.
    public let watchdogInterval: Duration?

    private let address: NotifySocket?
    private let logger: Logger
    private let hasFailed = Mutex(false)

    /// - Parameter environment: `NOTIFY_SOCKET`, `WATCHDOG_USEC` and `WATCHDOG_PID` as systemd sets them.
    public init(environment: [String: String] = ProcessEnvironment.variables, logger: Logger) {
        address = environment["NOTIFY_SOCKET"].flatMap(NotifySocket.init)
        watchdogInterval = address == nil ? nil : Self.watchdogInterval(environment)
        self.logger = logger
    }

    public func isReady(_ status: String) { tell("READY=1", "STATUS=\(status)") }
    public func status(_ status: String) { tell("STATUS=\(status)") }
    public func isAlive() { tell("WATCHDOG=1") }
    public func isStopping() { tell("STOPPING=1") }

    /// To be followed by `isReady`.
    public func isReloading() {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        tell("RELOADING=1", "MONOTONIC_USEC=\(time.tv_sec * 1_000_000 + time.tv_nsec / 1_000)")
    }

    /// A manager that does not listen is no reason to stop the work; it is logged once.
    private func tell(_ lines: String...) {
        guard let address else { return }
        let code = address.send(lines.joined(separator: "\n"))
        let wasFailing = hasFailed.withLock { hasFailed in
            defer { hasFailed = code != 0 }
            return hasFailed
        }
        if code != 0, !wasFailing {
            logger.event(.managerAway, "NOTIFY_SOCKET cannot be written: \(String(cString: strerror(code)))")
        }
    }

    /// Nil where another process is watched.
    private static func watchdogInterval(_ environment: [String: String]) -> Duration? {
        guard let time = environment["WATCHDOG_USEC"].flatMap(Int64.init), time > 0 else { return nil }
        if let pid = environment["WATCHDOG_PID"], pid != String(getpid()) { return nil }
        return .microseconds(time)
    }
}
