import ArgumentParser
import CommandLineTool
import TicketAnalytics

struct RetryCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "retry", abstract: "Puts failed tickets back into the queue, with all their attempts.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var selection: FailedSelection

    func run(_ settings: Settings) async throws {
        let store = try await Store.open(settings.database, creating: false)
        let count = try await TicketQueue(store: store).retryFailed(try await selection.numbers(in: store))
        try selection.tell(count, "put back into the queue")
    }
}
