import ArgumentParser
import CommandLineTool
import Presentation
import TicketAnalytics

struct WhoCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "who", abstract: "Who should take a ticket, from the skills stored for it.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var search: SearchOptions

    @Option(help: "The ticket's number, as addresses of the portal have it.")
    var number: Int64?

    @Argument(help: "The ticket's number or key.")
    var ticket: String?

    func validate() throws {
        if (ticket == nil) == (number == nil) { throw ValidationError("Give a ticket, or a --number.") }
    }

    func run(_ settings: Settings) async throws {
        var question = SkillQuestion()
        question.ticket = number
        var view = search.view(question)
        view.ticketKey = ticket
        try await output.show(view, settings)
    }
}
