import ArgumentParser
import CommandLineTool
import Presentation
import TicketAnalytics

struct SearchCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Who has a skill, or several.",
        discussion: "Each term stands for the skills whose name holds its words; a misspelt one finds the nearest.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var output: OutputOptions

    @Argument(help: "Names of skills, or enough of them.")
    var terms: [String]

    func run(_ settings: Settings) async throws {
        let store = try await Store.open(settings.database, creating: false)
        output.show(Report(try await SkillSearch.load(terms, in: store)))
    }
}
