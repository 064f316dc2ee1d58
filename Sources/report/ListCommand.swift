import ArgumentParser
import CommandLineTool
import Presentation
import TicketAnalytics

struct ListCommand: SettingsCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists failed tickets.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var rows: RowOptions
    @OptionGroup var filter: FailedFilterOptions

    func run(_ settings: Settings) async throws {
        var view = FailuresView()
        view.filter = filter.filter
        rows.set(&view.rows)
        try await output.show(view, settings)
    }
}
