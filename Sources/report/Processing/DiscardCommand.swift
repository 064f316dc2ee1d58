import ArgumentParser
import CommandLineTool
import TicketAnalytics

struct DiscardCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "discard", abstract: "Lays failed tickets aside for good.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var failed: FailedOptions

    func run(_ settings: Settings) async throws {
        try await failed.run(settings, "discarded") { queue, selection in
            try await queue.discardFailed(selection, expecting: failed.expect, by: Person.current).count
        }
    }
}
