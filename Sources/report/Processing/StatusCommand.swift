public import ArgumentParser
import CommandLineTool
import Presentation
public import TicketAnalytics

struct StatusCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "How the work stands: mode, queue, speed, processes, sources, failures.",
        discussion: """
            With --fail-if or --warn-if it is a monitoring plugin: one line, and the exit code 0 if all is well, 1 for a \
            warning, 2 if it is critical, 3 if the database does not answer. A condition is a metric, one of \
            > >= < <= == != and a number or time. The metrics are \
            \(StatusMetric.allCases.map(\.rawValue).joined(separator: ", ")).

            EXAMPLES
              report status --watch 5
              report status --format csv --window 7d
              report status --warn-if 'pending>500' --fail-if 'oldest_pending>2h'
            """)

    @OptionGroup var options: SettingsOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var checks: MetricChecks<StatusMetric>

    @Option(
        defaultAsFlag: 2,
        help: ArgumentHelp("Shows it again and again, until Ctrl-C, every so many seconds.", valueName: "seconds"))
    var watch: Int?

    @Option(help: ArgumentHelp("How much of the history CSV holds: 1h, 24h or 7d."))
    var window = ThroughputSeries.Window.day

    func validate() throws {
        if let watch, watch < 1 { throw ValidationError("--watch takes 1 second or more.") }
        if watch != nil, !checks.isEmpty { throw ValidationError("--watch does not go with --fail-if and --warn-if.") }
    }

    func run(_ settings: Settings) async throws {
        if let watch {
            return try await StatusWatch(interval: .seconds(watch), format: output.format ?? .table).run(settings)
        }
        if !checks.isEmpty {
            return try await checks.run(settings, output) { store in
                let status = try await ProcessingStatus.load(from: store)
                return (StatusVerdict(status, critical: checks.failIf, warning: checks.warnIf), Report(status))
            }
        }
        var view = StatusView()
        view.window = window
        try await output.show(view, settings)
    }
}

extension ThroughputSeries.Window: ExpressibleByArgument {}
