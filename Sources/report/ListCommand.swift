import ArgumentParser
import CommandLineTool
import Presentation
import TicketAnalytics

struct ListCommand: SettingsCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists failed tickets.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var output: OutputOptions

    @Option(help: "How many to show; 50 unless told.", transform: rowCount)
    var limit = 50

    func run(_ settings: Settings) async throws {
        let store = try await Store.open(settings.database, creating: false)
        output.show(Report(try await FailedTickets.load(limit: limit, from: store)))
    }
}
