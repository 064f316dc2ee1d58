import ArgumentParser
import CommandLineTool
import Presentation
import TicketAnalytics

struct AuditCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Who changed what, and when: skills, tickets, people, checks and the mode.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var rows: RowOptions

    @Option(help: ArgumentHelp("Only what was done so, like managed-skill.merge.", valueName: "action"))
    var action: String?

    @Option(help: ArgumentHelp("Only what this person did.", valueName: "name"))
    var person: String?

    func run(_ settings: Settings) async throws {
        var view = AuditView()
        view.filter = AuditTrail.Filter(action: action, person: person)
        rows.set(&view.rows)
        try await output.show(view, settings)
    }
}
