import ArgumentParser
import CommandLineTool
import Logging
import Supervision
import TicketAnalytics

struct RunCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Runs the daemon; the word itself may be left out.",
        discussion: """
            SIGTERM or Ctrl-C stops everything gracefully; a second signal ends it at once, and the workers with it. \
            SIGHUP reads the settings anew; where the output is a terminal it stops instead.
            """)

    @OptionGroup var options: SettingsOptions

    @Flag(help: "One cycle: populate, work the queue off, end. Ends with 1 while processing is paused.")
    var once = false

    func run(_ settings: Settings) async throws {
        LineLogHandler.bootstrap(settings.logging)
        let logger = Logger(label: "controller")
        let store = try await Store.open(settings.database)
        let controller = try Controller(
            settings: settings, store: store, arguments: arguments(settings), once: once, logger: logger,
            manager: ServiceManager(logger: logger), load: { [options] in try options.load() }, print: printLine)
        let reload: @Sendable () -> Void = { controller.reload() }
        let reloads = !once && !StandardStream.output.isTerminal
        // The workers have their own grace within `stop_grace`; this is the last resort.
        try await ServiceRunner(
            grace: settings.controller.stopGrace + .seconds(10), lifeLine: nil, logger: logger,
            onHangup: reloads ? reload : nil
        ).run(controller)
    }

    /// The children write to a pipe; whoever reads text from the controller reads it from them too.
    private func arguments(_ settings: Settings) -> [String] {
        options.arguments + (LineLogHandler.writesText(settings.logging) ? ["--set", "logging.format=text"] : [])
    }

}

@Sendable private func printLine(_ line: String, _ level: Logger.Level) {
    // As logs do: a console that takes nothing more must not end the controller.
    StandardOutput.write((Journal.takesOutput ? Journal.mark(level) : "") + line + "\n")
}
