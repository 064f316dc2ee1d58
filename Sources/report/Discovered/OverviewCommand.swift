import ArgumentParser
import CommandLineTool
import Presentation
import TicketAnalytics

struct OverviewCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "overview", abstract: "All at a glance, and what changed in the last seven days.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var output: OutputOptions

    @Option(
        help: ArgumentHelp("What the movements tell of; 84d unless told, twelve weeks.", valueName: "days"),
        transform: dateRange)
    var range = Overview.usualRange

    func run(_ settings: Settings) async throws {
        var view = OverviewView()
        view.range = range
        try await output.show(view, settings)
    }
}
