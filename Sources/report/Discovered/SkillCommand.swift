import ArgumentParser
import CommandLineTool
import Presentation
import TicketAnalytics

struct SkillCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "skill",
        abstract: "One skill: its months, the tickets that prove it, the people who worked on them."
    )

    @OptionGroup var options: SettingsOptions
    @OptionGroup var output: OutputOptions

    @Option(help: "How many tickets to show; 20 unless told.", transform: rowCount)
    var limit = SkillView.defaultLimit

    @Argument(help: "The skill's name, or enough of it, or its number.")
    var name: String

    func run(_ settings: Settings) async throws {
        let store = try await Store.open(settings.database, creating: false)
        let skill = try await number(in: store)
        try await output.show(SkillView(skill, limit: limit), settings)
    }

    /// A name goes before a number: a skill may be called `365`.
    private func number(in store: Store) async throws -> Int64 {
        do {
            return try await SkillFinder(store: store).skill(name).id
        } catch let error as ReportError {
            guard let number = Int64(name) else { throw error }
            return try await SkillName.find(number, in: store).id
        }
    }
}
