import ArgumentParser
import CommandLineTool
import Presentation
import TicketAnalytics

struct StatusCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "How the work stands: queue, processes, sources, failures.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var output: OutputOptions

    func run(_ settings: Settings) async throws {
        let store = try await Store.open(settings.database, creating: false)
        output.show(Report(try await ProcessingStatus.load(from: store)))
    }
}
