import ArgumentParser
import CommandLineTool
import Presentation
import TicketAnalytics

struct ListCommand: SettingsCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists failed tickets.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var filter: FailedFilterOptions

    @Option(help: "Which page of them.", transform: rowCount)
    var page = 1

    @Option(
        name: [.customLong("per"), .customLong("limit")],
        help: "How many to show on a page; \(FailuresView.usualRows) unless told.", transform: rowCount)
    var per = FailuresView.usualRows

    func run(_ settings: Settings) async throws {
        var view = FailuresView()
        view.filter = filter.filter
        (view.rows.page, view.rows.size) = (page, per)
        try await output.show(view, settings)
    }
}
