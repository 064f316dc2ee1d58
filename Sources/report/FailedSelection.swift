import ArgumentParser
import CommandLineTool
import TicketAnalytics

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
