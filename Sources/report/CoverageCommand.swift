import ArgumentParser
import CommandLineTool
import Presentation
import TicketAnalytics

struct CoverageCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage", abstract: "Which skills rest on few people, and what happens without some of them.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var output: OutputOptions
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

    func run(_ settings: Settings) async throws {
        let store = try await Store.open(settings.database, creating: false)
        var view = CoverageView()
        (view.basis, view.range, view.minimum, view.mask) = (basis, evidence.range, minimum, mask)
        view.absent = try await Technician.numbers(absent, in: store)
        output.show(try await view.report(from: store))
    }
}
