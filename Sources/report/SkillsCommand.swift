import ArgumentParser
import CommandLineTool
import Presentation
import TicketAnalytics

struct SkillsCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "skills", abstract: "The skills that the tickets take most.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var output: OutputOptions

    @Option(help: "How many to show; 20 unless told.", transform: rowCount)
    var top = 20

    @Option(help: "Only technology, or only practice.")
    var kind: SkillKind?

    func run(_ settings: Settings) async throws {
        let store = try await Store.open(settings.database, creating: false)
        output.show(Report(try await TopSkills.load(limit: top, kind: kind, from: store)))
    }
}
