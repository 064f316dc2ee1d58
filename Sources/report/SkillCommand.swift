import ArgumentParser
import CommandLineTool
import Presentation
import TicketAnalytics

struct SkillCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "skill", abstract: "One skill: the tickets that prove it, the people who worked on them.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var output: OutputOptions

    @Option(help: "How many tickets to show; 20 unless told.", transform: rowCount)
    var limit = 20

    @Argument(help: "The skill's name, or enough of it.")
    var name: String

    func run(_ settings: Settings) async throws {
        let store = try await Store.open(settings.database, creating: false)
        let skill = try await SkillFinder(store: store).skill(name)
        output.show(Report(try await SkillProfile.load(skill, limit: limit, from: store)))
    }
}
