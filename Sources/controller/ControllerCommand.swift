import ArgumentParser
import CommandLineTool
import Logging
import Supervision
import TicketAnalytics

@main
struct ControllerCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "controller",
        abstract: "The daemon: populates in cycles, keeps the workers alive, collects their logs.",
        discussion: """
            One controller a host and database. SIGTERM or Ctrl-C stops everything gracefully; a second signal ends it \
            at once, and the workers with it.

            EXAMPLES
              controller
              controller --once
            """)

    @OptionGroup var options: SettingsOptions

    @Flag(help: "One cycle: populate, work the queue off, end.")
    var once = false

    func run(_ settings: Settings) async throws {
        LineLogHandler.bootstrap(settings.logging)
        let logger = Logger(label: "controller")
        let store = try await Store.open(settings.database)
        let controller = try Controller(
            settings: settings, store: store, arguments: options.arguments, once: once, logger: logger
        ) { StandardStream.output.write($0 + "\n") }
        // The workers have their own grace within `stop_grace`; this is the last resort.
        try await ServiceRunner(grace: settings.controller.stopGrace + .seconds(10), lifeLine: nil, logger: logger)
            .run(controller)
    }
}
