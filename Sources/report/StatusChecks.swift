import ArgumentParser
import CommandLineTool
import Presentation
import TicketAnalytics

/// The conditions by which monitoring judges the status.
struct StatusChecks: ParsableArguments {
    @Option(help: help("critical, exit code 2"), transform: { try StatusCondition($0) })
    var failIf: [StatusCondition] = []

    @Option(help: help("a warning, exit code 1"), transform: { try StatusCondition($0) })
    var warnIf: [StatusCondition] = []

    var isEmpty: Bool { failIf.isEmpty && warnIf.isEmpty }

    /// Writes the verdict and ends with its exit code. Where a format is asked for, the report follows; JSON and CSV stay
    /// pure, with the verdict in them and its line on standard error.
    func run(_ settings: Settings, _ output: OutputOptions) async throws {
        let line = output.format == nil || output.format == .table ? StandardStream.output : .error
        do {
            let store = try await Store.open(settings.database, creating: false)
            let status = try await ProcessingStatus.load(from: store)
            let verdict = StatusVerdict(status, critical: failIf, warning: warnIf)
            line.write(verdict.line)
            if output.format != nil { output.show(Report(status, verdict)) }
            throw ExitCode(verdict.severity.rawValue)
        } catch let error as any Explainable {
            line.write("\(StatusVerdict.Severity.unknown.word): \(error.problem) \(error.remedy)\n")
            throw ExitCode(StatusVerdict.Severity.unknown.rawValue)
        }
    }

    private static func help(_ meaning: String) -> ArgumentHelp {
        ArgumentHelp("Says that what holds is \(meaning); may be repeated.", valueName: "condition")
    }
}
