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
    var top = SkillsView.defaultTop

    @Option(help: "Only technology, or only practice.")
    var kind: SkillKind?

    func run(_ settings: Settings) async throws {
        var view = SkillsView()
        (view.top, view.kind) = (top, kind)
        try await output.show(view, settings)
    }
}
