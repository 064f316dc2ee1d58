import ArgumentParser
import CommandLineTool
import TicketAnalytics

struct DiscardCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "discard", abstract: "Lays failed tickets aside for good.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var selection: FailedSelection

    func run(_ settings: Settings) async throws {
        let store = try await Store.open(settings.database, creating: false)
        let count = try await TicketQueue(store: store).discardFailed(try await selection.numbers(in: store))
        try selection.tell(count, "discarded")
    }
}
