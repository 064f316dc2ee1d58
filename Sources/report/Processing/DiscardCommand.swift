import ArgumentParser
import CommandLineTool
import TicketAnalytics

struct DiscardCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "discard", abstract: "Lays failed tickets aside for good.",
        discussion: """
            On a terminal it asks first; elsewhere it takes --expect with the count that --dry-run tells, or --force.

            EXAMPLES
              report queue discard --error too-long --dry-run
              report queue discard --error too-long --expect 12
            """)

    @OptionGroup var options: SettingsOptions
    @OptionGroup var failed: FailedOptions

    @Flag(help: "Asks nothing.")
    var force = false

    func run(_ settings: Settings) async throws {
        var failed = failed
        if !force, !failed.isDryRun, failed.expect == nil { failed.expect = try await agreed(settings) }
        try await failed.run(settings, "discarded") { queue, selection in
            try await queue.discardFailed(selection, expecting: failed.expect, by: Person.current).count
        }
    }

    /// How many tickets somebody at the terminal agrees to lay aside.
    private func agreed(_ settings: Settings) async throws -> Int {
        guard Confirmation.isPossible else {
            throw ValidationError("What is discarded does not come back: give --expect COUNT, or --force.")
        }
        let store = try await Store.open(settings.database, creating: false)
        let count = try await FailedTickets.count(try await failed.selection(in: store), in: store)
        if count > 0, !Confirmation.isGiven(to: "Discard \(FailedOptions.words(count)) for good?") {
            throw ExitCode(ExitStatus.nothingFound.rawValue)
        }
        return count
    }
}
