import ArgumentParser
import CommandLineTool
import Presentation
import TicketAnalytics

struct QueueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "queue", abstract: "The tickets that failed, with the reasons; retry or discard them.",
        subcommands: [FailedCommand.self, RetryCommand.self, DiscardCommand.self], defaultSubcommand: FailedCommand.self
    )
}

struct FailedCommand: SettingsCommand {
    static let configuration = CommandConfiguration(commandName: "failed", abstract: "Lists failed tickets.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var output: OutputOptions

    @Option(help: "How many to show.")
    var limit = 50

    func run(_ settings: Settings) async throws {
        let store = try await Store.open(settings.database, creating: false)
        output.show(Report(try await FailedTickets.load(limit: limit, from: store)))
    }
}

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

/// Which of the failed tickets are meant.
struct FailedSelection: ParsableArguments {
    @Argument(help: "Numbers or keys of tickets.")
    var tickets: [String] = []

    @Flag(help: "All failed tickets.")
    var all = false

    func validate() throws {
        if tickets.isEmpty != all { throw ValidationError("Name the tickets, or say --all.") }
    }

    /// Nil for all.
    func numbers(in store: Store) async throws -> [Int64]? {
        if all { return nil }
        var numbers: [Int64] = []
        for name in tickets { numbers.append(try await TicketLabel.find(name, in: store).number) }
        return numbers
    }

    func tell(_ count: Int, _ done: String) throws {
        StandardStream.output.write("\(count) ticket\(count == 1 ? "" : "s") \(done).\n")
        if count == 0 { throw ExitCode(ExitStatus.nothingFound.rawValue) }
    }
}
