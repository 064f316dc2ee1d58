public import Logging
public import ServiceLifecycle
import TicketAnalytics
import UnixSignals

#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// Runs a service until it ends or is told to stop: the first request asks it to finish what it holds, a second one, or
/// the grace running out, cancels it.
public struct ServiceRunner: Sendable {
    private enum Event: Sendable {
        case serviceEnded
        case stopRequested(String)
        case graceEnded
    }

    private let grace: Duration
    private let lifeLine: LifeLine?
    private let logger: Logger
    private let onHangup: (@Sendable () -> Void)?

    /// - Parameters:
    ///   - lifeLine: Whose end is a request to stop, as SIGTERM and SIGINT are.
    ///   - onHangup: What SIGHUP means; without it, a request to stop too: the terminal is gone.
    public init(
        grace: Duration, lifeLine: LifeLine?, logger: Logger, onHangup: (@Sendable () -> Void)? = nil
    ) {
        self.grace = grace
        self.lifeLine = lifeLine
        self.logger = logger
        self.onHangup = onHangup
    }

    public func run(_ service: any Service) async throws {
        let group = ServiceGroup(configuration: configuration(of: service))
        let (events, send) = AsyncStream<Event>.makeStream()
        // From here on no signal ends the process at once: the service may hold something.
        let signals = await UnixSignalsSequence(trapping: trapped)
        try await withThrowingTaskGroup { tasks in
            tasks.addTask {
                defer { send.yield(.serviceEnded) }
                try await group.run()
            }
            tasks.addTask { await report(signals, to: send) }
            if let lifeLine { tasks.addTask { await report(lifeLine, to: send) } }
            var isStopping = false
            waiting: for await event in events {
                switch event {
                case .stopRequested(let reason) where !isStopping:
                    isStopping = true
                    logger.event(.processStopping, reason)
                    await group.triggerGracefulShutdown()
                    tasks.addTask { await reportEndOfGrace(to: send) }
                case .serviceEnded, .stopRequested, .graceEnded: break waiting
                }
            }
            tasks.cancelAll()
            // The service's error is the only one that counts; it has ended, or ends now.
            try await Self.ignoringCancellation { try await tasks.waitForAll() }
        }
    }

    private func configuration(of service: any Service) -> ServiceGroupConfiguration {
        ServiceGroupConfiguration(
            services: [
                .init(
                    service: service, successTerminationBehavior: .gracefullyShutdownGroup,
                    failureTerminationBehavior: .cancelGroup)
            ], logger: Logger(label: "lifecycle") { _ in SwiftLogNoOpLogHandler() })
    }

    private func report(_ signals: UnixSignalsSequence, to send: AsyncStream<Event>.Continuation) async {
        for await signal in signals {
            if signal == .sighup, let onHangup {
                onHangup()
            } else {
                send.yield(.stopRequested("\(signal) received"))
            }
        }
    }

    /// Who was started by nohup(1) means to outlive the terminal.
    private var trapped: [UnixSignal] {
        onHangup == nil && SignalAction.isIgnored(SIGHUP) ? [.sigterm, .sigint] : [.sigterm, .sigint, .sighup]
    }

    private func report(_ lifeLine: LifeLine, to send: AsyncStream<Event>.Continuation) async {
        await lifeLine.end()
        if !Task.isCancelled { send.yield(.stopRequested("the controller is gone")) }
    }

    /// Throws nothing: the service's error is the only one that counts.
    private func reportEndOfGrace(to send: AsyncStream<Event>.Continuation) async {
        guard (try? await Task.sleep(for: grace)) != nil else { return }
        send.yield(.graceEnded)
    }

    private static func ignoringCancellation(_ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch is CancellationError {
            // Asked for just now.
        }
    }
}
