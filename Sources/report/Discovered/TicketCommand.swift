import ArgumentParser
import CommandLineTool
import Presentation
import TicketAnalytics

struct TicketCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "ticket", abstract: "One ticket: the skills found with their evidence, who worked on it.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var output: OutputOptions

    @Argument(help: "The ticket's number or key.")
    var name: String

    func run(_ settings: Settings) async throws {
        let store = try await Store.open(settings.database, creating: false)
        let ticket = try await TicketLabel.find(name, in: store)
        try await output.show(TicketView(ticket.number), settings)
    }
}
