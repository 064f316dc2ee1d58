import ArgumentParser
import CommandLineTool
import Presentation
import TicketAnalytics

struct TicketsCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "tickets", abstract: "The tickets behind a number: with a skill, of a person, in a state.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var rows: RowOptions
    @OptionGroup var tickets: TicketOptions

    @Option(help: "Only tickets that show the skill with this number.")
    var skill: Int64?

    @Option(help: "Only tickets that show the managed skill with this number.")
    var managed: Int64?

    @Option(help: "Only tickets in this state.")
    var state: TicketsView.State?

    @Option(name: .customLong("q"), help: ArgumentHelp("Words of the summary, or a number.", valueName: "words"))
    var words = ""

    @Option(parsing: .unconditional, help: "By what the rows are sorted; with - before it the largest come first.")
    var sort = TicketsView.usualOrder

    func run(_ settings: Settings) async throws {
        var view = TicketsView()
        (view.skill, view.managed, view.facets, view.state) = (skill, managed, tickets.facets, state)
        (view.range, view.words) = (tickets.dates, words)
        view.order = sort
        rows.set(&view.rows)
        try await output.show(view, settings)
    }
}
