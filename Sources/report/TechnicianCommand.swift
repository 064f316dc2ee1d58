import ArgumentParser
import CommandLineTool
import Presentation
import TicketAnalytics

struct TechnicianCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "technician", abstract: "What one technician has shown.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var output: OutputOptions

    @Option(help: "How many skills to show; 20 unless told.", transform: rowCount)
    var top = 20

    @Argument(help: "Login or name, or enough of it.")
    var name: String

    func run(_ settings: Settings) async throws {
        let store = try await Store.open(settings.database, creating: false)
        output.show(Report(try await TechnicianProfile.load(name, limit: top, from: store)))
    }
}
