import ArgumentParser
import CommandLineTool
import Presentation
import TicketAnalytics

struct TechniciansCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "technicians", abstract: "Who has worked on tickets, by name.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var rows: RowOptions
    @OptionGroup var evidence: EvidenceOptions

    @Option(name: .customLong("q"), help: ArgumentHelp("Enough of a login or a name.", valueName: "name"))
    var words = ""

    @Option(help: "Only who is active (yes), has left (no), or was left out of reports (excluded).")
    var active: TechniciansView.Activity?

    @Option(parsing: .unconditional, help: "By what the rows are sorted; with - before it the largest come first.")
    var sort = TechniciansView.usualOrder

    func run(_ settings: Settings) async throws {
        var view = TechniciansView()
        (view.words, view.active, view.range) = (words, active, evidence.range)
        view.order = sort
        rows.set(&view.rows)
        try await output.show(view, settings)
    }
}
