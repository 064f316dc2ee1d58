import ArgumentParser
import CommandLineTool
import Presentation
import TicketAnalytics

struct TechnicianCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "technician", abstract: "What one technician has shown: evidence from tickets, not a rating.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var evidence: EvidenceOptions

    @Option(help: "Discovered skills, or managed ones; discovered unless told.")
    var basis = SkillBasis.discovered

    @Option(help: "How many skills to show; 20 unless told.", transform: rowCount)
    var top = TechnicianView.defaultTop

    @Option(help: ArgumentHelp("Whom to compare with: login, name or number.", valueName: "name"))
    var with: String?

    @Option(help: "The technician's number, as addresses of the portal have it.")
    var number: Int64?

    @Argument(help: "Login or name, or enough of it.")
    var name: String?

    func validate() throws {
        if (name == nil) == (number == nil) { throw ValidationError("Give a name, or a --number.") }
    }

    func run(_ settings: Settings) async throws {
        let store = try await Store.open(settings.database, creating: false)
        var view = TechnicianView(id: number ?? 0)
        if let name { view.id = try await Technician.find(name, in: store).id }
        (view.basis, view.range, view.top) = (basis, evidence.range, top)
        if let with { view.with = try await Technician.number(with, in: store) }
        try await output.show(view, from: store)
    }
}
