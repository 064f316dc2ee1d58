import ArgumentParser
import CommandLineTool
import Presentation
import TicketAnalytics

struct TechniciansCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "technicians", abstract: "Who has worked on tickets, by name.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var evidence: EvidenceOptions

    @Option(name: .customLong("q"), help: ArgumentHelp("Enough of a login or a name.", valueName: "name"))
    var words = ""

    @Option(help: "Only who is active (yes) or has left (no).")
    var active: TechniciansView.Activity?

    @Option(help: "Which page.", transform: rowCount)
    var page = 1

    @Option(help: "How many people a page has; 50 unless told.", transform: rowCount)
    var per = TechniciansView().rows.size

    func run(_ settings: Settings) async throws {
        var view = TechniciansView()
        (view.words, view.active, view.range) = (words, active, evidence.range)
        (view.rows.page, view.rows.size) = (page, per)
        try await output.show(view, settings)
    }
}
