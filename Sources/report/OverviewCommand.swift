import ArgumentParser
import CommandLineTool
import Presentation
import TicketAnalytics

struct OverviewCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "overview", abstract: "All at a glance, and what changed in the last seven days.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var output: OutputOptions

    func run(_ settings: Settings) async throws {
        try await output.show(OverviewView(), settings)
    }
}
