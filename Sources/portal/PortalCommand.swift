import ArgumentParser
import CommandLineTool
import Logging
import PortalServer
import TicketAnalytics

@main
struct PortalCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "portal",
        abstract: "Serves the reports as web pages, and lets people curate skills and steer the queue.",
        discussion: """
            It listens on loopback unless [portal] listen_address says otherwise; behind IIS or nginx set public_url, \
            trusted_proxies and user_header. SIGTERM or Ctrl-C ends it when what was asked is answered.

            EXAMPLES
              portal
              portal --set portal.listen_port=9000
            """)

    @OptionGroup var options: SettingsOptions

    func run(_ settings: Settings) async throws {
        LineLogHandler.bootstrap(settings.logging)
        let logger = Logger(label: "portal")
        let manager = ServiceManager(logger: logger)
        let portal = try Portal(
            settings: settings, logger: logger,
            open: { try await Store.open(settings.database, creating: false, readsInParallel: true) },
            isListening: { port in
                logger.notice(
                    "the portal listens", metadata: ["address": "\(settings.portal.listenAddress)", "port": "\(port)"])
                manager.isReady("listening on port \(port)")
            })
        try await ServiceRunner(grace: .seconds(30), lifeLine: nil, logger: logger).run(portal)
    }
}
