import Hummingbird
import HummingbirdCore
public import Logging
import NIOCore
public import ServiceLifecycle
public import TicketAnalytics

/// The web portal as a service.
public struct Portal: Service {
    private let settings: Settings
    private let logger: Logger
    private let responder: PortalResponder
    private let door: StoreDoor
    private let isListening: @Sendable (Int) -> Void

    /// - Parameters:
    ///   - open: Opens the database; it may fail, and is tried again with the next request.
    ///   - isListening: Told the port when the portal takes requests.
    /// - Throws: What the template engine throws.
    public init(
        settings: Settings, logger: Logger, open: @escaping @Sendable () async throws -> Store,
        isListening: @escaping @Sendable (Int) -> Void
    ) throws {
        self.settings = settings
        self.logger = logger
        self.isListening = isListening
        door = StoreDoor(open)
        responder = try PortalResponder(settings: settings, door: door, logger: logger)
    }

    /// - Throws: `PortalError`
    public func run() async throws {
        try await withThrowingTaskGroup { group in
            group.addTask { await runChecks() }
            try await serve()
            group.cancelAll()
        }
    }

    /// Begins when the database answers for the first time.
    private func runChecks() async {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    let store = try await door.store()
                    return try await CheckRunner(store: store, settings: settings, logger: logger).run()
                } catch {
                    // Said where pages are asked for; a cancelled wait ends the loop.
                    try? await Task.sleep(for: .seconds(5))
                }
            }
        }
    }

    private func serve() async throws {
        let (portal, isListening) = (settings.portal, isListening)
        let timeout = TimeAmount(portal.requestTimeout)
        let application = Application(
            responder: responder,
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [RequestDeadline(timeout)], idleTimeout: timeout + .seconds(60))),
            configuration: ApplicationConfiguration(
                address: .hostname(portal.listenAddress, port: portal.listenPort), backlog: 1_024,
                availableConnectionsDelegate: MaximumAvailableConnections(portal.connectionLimit, logger: quiet)),
            onServerRunning: { channel in isListening(channel.localAddress?.port ?? portal.listenPort) },
            logger: quiet)
        do {
            try await application.run()
        } catch let error as IOError {
            throw PortalError.cannotListen(
                address: portal.listenAddress, port: portal.listenPort, reason: error.localizedReason)
        }
    }

    /// The server's own words are for those who build it.
    private var quiet: Logger { Logger(label: "http") { _ in SwiftLogNoOpLogHandler() } }
}
