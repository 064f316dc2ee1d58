import ArgumentParser
import CommandLineTool
import Presentation
import TicketAnalytics

struct CoverageCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage", abstract: "Which skills rest on few people, and what happens without some of them.",
        discussion: """
            With --fail-if or --warn-if it is a monitoring plugin, as report status is. The metrics are \
            \(CoverageMetric.allCases.map(\.rawValue).joined(separator: ", ")).

            EXAMPLES
              report coverage --absent "Ann Lee,bross"
              report coverage --fail-if 'sole>5' --warn-if 'truck_factor<3'
            """)

    @OptionGroup var options: SettingsOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var rows: RowOptions
    @OptionGroup var evidence: EvidenceOptions

    @Option(help: "Discovered skills, or managed ones; managed unless told, if there are any.")
    var basis: SkillBasis?

    @Option(
        name: .customLong("min"), help: "From how many tickets on somebody is an expert; 3 unless told.",
        transform: rowCount)
    var minimum = CoverageView.defaultMinimum

    @Option(help: ArgumentHelp("Who is away: logins, names or numbers with commas between them.", valueName: "names"))
    var absent: String?

    @Flag(help: "Numbers people instead of naming them.")
    var mask = false

    @OptionGroup var checks: MetricChecks<CoverageMetric>

    func run(_ settings: Settings) async throws {
        if !checks.isEmpty {
            return try await checks.run(settings, output) { store in
                let coverage = try await view.coverage(from: store)
                return (
                    MetricVerdict(coverage, critical: checks.failIf, warning: checks.warnIf), view.report(coverage)
                )
            }
        }
        try await output.show(view, settings)
    }

    private var view: CoverageView {
        var view = CoverageView()
        (view.basis, view.range, view.minimum, view.mask) = (basis, evidence.range, minimum, mask)
        rows.set(&view.rows)
        view.absent = absent ?? ""
        return view
    }
}
