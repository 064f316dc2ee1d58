import ArgumentParser
import CommandLineTool
import TicketAnalytics

struct RetryCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "retry", abstract: "Puts failed tickets back into the queue, with all their attempts.",
        discussion: """
            EXAMPLES
              report queue retry --error timeout --dry-run
              report queue retry 10234 10240
            """)

    @OptionGroup var options: SettingsOptions
    @OptionGroup var failed: FailedOptions

    func run(_ settings: Settings) async throws {
        try await failed.run(settings, "put back into the queue") { queue, selection in
            try await queue.retryFailed(selection, expecting: failed.expect, by: Person.current).count
        }
    }
}
