import ArgumentParser
import CommandLineTool
import Presentation
import TicketAnalytics
import WebPages

struct DiffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Tells what has changed between two snapshots.",
        discussion: """
            Skills, managed skills, people, coverage and the numbers of Home are compared; exit code 1 means that they are \
            the same.

            EXAMPLES
              report diff skills-2026-10 skills-2026-11
              report diff skills-2026-10 skills-2026-11 --format csv
            """)

    @Argument(help: "The folder of the older one.")
    var old: String

    @Argument(help: "The folder of the newer one.")
    var new: String

    @OptionGroup var output: OutputOptions

    func run() async throws {
        do {
            var comparison = SnapshotComparison()
            for list in SnapshotComparison.lists {
                try comparison.add(list, from: try file(list, in: old), to: try file(list, in: new))
            }
            output.show(Report(comparison, from: old, to: new))
            if comparison.changes.isEmpty { throw ExitCode(ExitStatus.nothingFound.rawValue) }
        } catch let error as any Explainable {
            throw Complaint(error).told()
        }
    }

    private func file(_ list: String, in folder: String) throws -> InputFile {
        try InputFile(opening: "\(folder)/\(list).csv")
    }
}
