import ArgumentParser
import CommandLineTool
import Logging
import PortalServer
import TicketAnalytics

struct RunCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Serves the portal; the word itself may be left out.",
        discussion: "SIGTERM or Ctrl-C stops it when the requests under way are answered; a second one at once.")

    @OptionGroup var options: SettingsOptions

    func run(_ settings: Settings) async throws {
        LineLogHandler.bootstrap(settings.logging)
        let logger = Logger(label: "portal")
        let manager = ServiceManager(logger: logger)
        OpenFiles.allowMost()
        Allocator.giveBackEarly()
        // A database that is away keeps no one from starting: pages tell of it until it is back.
        let parts = try PortalParts(settings: settings, door: StoreDoor(settings.database), logger: logger)
        let portal = Portal(parts) { place in
            logger.event(.processStarted, "listening at \(place)")
            manager.isReady("listening at \(place)")
        }
        try await ServiceRunner(grace: .seconds(10), lifeLine: nil, logger: logger).run(portal)
        logger.event(.processStopped)
    }
}
