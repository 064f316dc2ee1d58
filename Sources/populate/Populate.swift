import ArgumentParser
import CommandLineTool
import Logging
import Presentation
import TicketAnalytics

@main
struct Populate: SettingsCommand, Tool {
    static let configuration = CommandConfiguration(
        commandName: "populate",
        abstract: "Copies new and changed tickets from the source into the queue.",
        discussion: """
            Reads from where the last run ended, so it may run as often as you like: from cron, by the controller, or by \
            hand. On a terminal it shows its progress; elsewhere it is silent unless something is wrong. Once a day it reads \
            the whole source, for tickets that came late and tickets that are gone.

            EXAMPLES
              populate
              populate --import tickets.csv
              zcat export.csv.gz | populate --import - --map number=key,problem=body
            """,
        version: toolVersion)

    @OptionGroup var options: SettingsOptions
    @OptionGroup var file: ImportOptions
    @OptionGroup var whole: ReconcileOptions

    @Flag(help: ArgumentHelp("Logs to standard output, for the controller.", visibility: .hidden))
    var supervised = false

    func run(_ settings: Settings) async throws {
        LineLogHandler.bootstrap(settings.logging)
        let logger = Logger(label: "populate")
        let run = PopulateRun(
            file: file, reconciling: whole.reconciling, settings: settings, isSupervised: supervised, logger: logger)
        try await ServiceRunner(
            grace: .seconds(10), lifeLine: supervised ? .standardInput : nil, logger: logger
        ).run(run)
    }
}
