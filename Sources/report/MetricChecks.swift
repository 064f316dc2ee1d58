import ArgumentParser
import CommandLineTool
import Presentation
import TicketAnalytics

/// The conditions by which monitoring judges a report.
struct MetricChecks<Metric: WatchedMetric>: ParsableArguments {
    @Option(help: help("critical, exit code 2"), transform: { try MetricCondition<Metric>($0) })
    var failIf: [MetricCondition<Metric>] = []

    @Option(help: help("a warning, exit code 1"), transform: { try MetricCondition<Metric>($0) })
    var warnIf: [MetricCondition<Metric>] = []

    var isEmpty: Bool { failIf.isEmpty && warnIf.isEmpty }

    /// Writes the verdict and ends with its exit code. Where a format is asked for, the report follows; JSON and CSV stay
    /// pure, with the verdict in them and its line on standard error.
    func run(
        _ settings: Settings, _ output: OutputOptions,
        _ judged: (Store) async throws -> (verdict: MetricVerdict<Metric>, report: Report)
    ) async throws {
        let line = output.format == nil || output.format == .table ? StandardStream.output : .error
        do {
            let store = try await Store.open(settings.database, creating: false)
            let (verdict, report) = try await judged(store)
            line.write(verdict.line)
            if output.format != nil { output.show(report.judged(by: verdict)) }
            throw ExitCode(verdict.severity.rawValue)
        } catch let error as any Explainable {
            let unknown = MetricVerdict<Metric>.Severity.unknown
            line.say("\(unknown.word): \(error.problem) \(error.remedy)")
            throw ExitCode(unknown.rawValue)
        }
    }

    private static func help(_ meaning: String) -> ArgumentHelp {
        ArgumentHelp("Says that what holds is \(meaning); may be repeated.", valueName: "condition")
    }
}
