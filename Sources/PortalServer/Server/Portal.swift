import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
public import ServiceLifecycle
import TicketAnalytics

/// The portal as a service: listens until it is told to stop.
public struct Portal: Service {
    private let parts: PortalParts
    private let checks: CheckRunner
    private let whenListening: @Sendable (String) -> Void

    /// - Parameter whenListening: Told the address, once it is open.
    public init(_ parts: PortalParts, whenListening: @escaping @Sendable (String) -> Void = { _ in }) {
        let checks = CheckRunner(door: parts.door, settings: parts.settings, logger: parts.logger)
        self.init(parts, checks: checks, whenListening: whenListening)
    }

    init(
        _ parts: PortalParts, checks: CheckRunner, whenListening: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.parts = parts
        self.checks = checks
        self.whenListening = whenListening
    }

    /// - Throws: `PortalError`
    public func run() async throws {
        for doubt in parts.settings.portal.doubts { parts.logger.event(.settingDoubtful, doubt) }
        try await withThrowingTaskGroup { group in
            if !parts.settings.portal.isReadOnly { group.addTask { await checks.run() } }
            do {
                try await application.run()
            } catch let error as IOError {
                throw PortalError.cannotListen(place, error.errnoCode)
            }
            group.cancelAll()
        }
    }

    var application: Application<PortalResponder> {
        let settings = parts.settings.portal
        var quiet = parts.logger
        quiet.logLevel = max(quiet.logLevel, .critical)
        return Application(
            responder: PortalResponder(parts) { [checks] in checks.wake() },
            server: HTTPServerBuilder { responder in PortalChannel(settings, responder: responder) },
            configuration: ApplicationConfiguration(
                address: .hostname(settings.address.text, port: settings.port), backlog: 1_024,
                availableConnectionsDelegate: MaximumAvailableConnections(settings.maxConnections)),
            onServerRunning: { [place, whenListening] _ in whenListening(place) }, logger: quiet)
    }

    private var place: String {
        let settings = parts.settings.portal
        return "http://\(settings.hostText):\(settings.port)"
    }
}
