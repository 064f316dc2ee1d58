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

    @Option(parsing: .unconditional, help: "By what the rows are sorted; with - before it the largest come first.")
    var sort = FailuresView.usualOrder

    func run(_ settings: Settings) async throws {
        var view = FailuresView()
        view.filter = filter.filter
        view.order = sort
        rows.set(&view.rows)
        try await output.show(view, settings)
    }
}
