import ArgumentParser
import CommandLineTool
import Presentation
import TicketAnalytics

/// Which of the failed tickets are meant, and whether anything is to be done about them.
struct FailedOptions: ParsableArguments {
    @Argument(help: "Numbers or keys of tickets.")
    var tickets: [String] = []

    @Flag(help: "All failed tickets.")
    var all = false

    @OptionGroup var filter: FailedFilterOptions

    @Option(help: ArgumentHelp("Changes nothing unless it would be exactly so many.", valueName: "count"))
    var expect: Int?

    @Flag(name: [.customShort("n"), .customLong("dry-run")], help: "Only says how many tickets it would be.")
    var isDryRun = false

    func validate() throws {
        let ways = [!tickets.isEmpty, all, filter.filter != FailedSelection.Filter()].count { $0 }
        if ways != 1 { throw ValidationError("Name the tickets, or say --error or --board, or --all.") }
    }

    func selection(in store: Store) async throws -> FailedSelection {
        if tickets.isEmpty { return .matching(filter.filter) }
        var numbers: [Int64] = []
        for name in tickets { numbers.append(try await TicketLabel.find(name, in: store).number) }
        return .tickets(numbers)
    }

    /// Does it, or counts it, and says so.
    ///
    /// - Parameter done: What was done, as in `3 tickets discarded`.
    func run(
        _ settings: Settings, _ done: String, _ change: (TicketQueue, FailedSelection) async throws -> Int
    ) async throws {
        let store = try await Store.open(settings.database, creating: false)
        let selection = try await selection(in: store)
        let others = try await notFailed(selection, in: store)
        let count =
            isDryRun
            ? try await FailedTickets.count(selection, in: store)
            : try await change(TicketQueue(store: store), selection)
        let words = Self.words(count)
        StandardStream.output.write(isDryRun ? "\(words) would be \(done).\n" : "\(words) \(done).\n")
        for line in others { StandardStream.error.say(line) }
        if count == 0 { throw ExitCode(ExitStatus.nothingFound.rawValue) }
    }

    static func words(_ count: Int) -> String { "\(count) ticket\(count == 1 ? "" : "s")" }

    /// Why some that were named are left as they are.
    private func notFailed(_ selection: FailedSelection, in store: Store) async throws -> [String] {
        guard case .tickets(let numbers) = selection else { return [] }
        var lines: [String] = []
        for number in numbers {
            let profile = try await TicketProfile.load(number, from: store)
            guard profile.state != .failed else { continue }
            lines.append("Ticket \(profile.ticket.text) has not failed; it is \(profile.state.word).")
        }
        return lines
    }
}

/// What failed tickets have in common.
struct FailedFilterOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Those with this cause, for example timeout.", valueName: "kind"))
    var error: String?

    @Option(help: "Those of this board.")
    var board: String?

    var filter: FailedSelection.Filter { .init(kind: error, board: board) }
}
