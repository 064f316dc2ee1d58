import ArgumentParser
import CommandLineTool
import Presentation
import TicketAnalytics

struct SkillsCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "skills", abstract: "The skills that the tickets take most.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var output: OutputOptions

    @Option(help: "How many to show.")
    var top = 20

    @Option(help: "Only technology, or only practice.")
    var kind: SkillKind?

    func validate() throws {
        if top < 1 { throw ValidationError("--top takes a number from 1.") }
    }

    func run(_ settings: Settings) async throws {
        let store = try await Store.open(settings.database, creating: false)
        output.show(Report(try await TopSkills.load(limit: top, kind: kind, from: store)))
    }
}

struct SkillCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "skill", abstract: "One skill: the tickets that prove it, the people who worked on them.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var output: OutputOptions

    @Option(help: "How many tickets to show.")
    var limit = 20

    @Argument(help: "The skill's name, or enough of it.")
    var name: String

    func run(_ settings: Settings) async throws {
        let store = try await Store.open(settings.database, creating: false)
        let skill = try await SkillFinder(store: store).skill(name)
        output.show(Report(try await SkillProfile.load(skill, limit: limit, from: store)))
    }
}

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

struct TechnicianCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "technician", abstract: "What one technician has shown.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var output: OutputOptions

    @Option(help: "How many skills to show.")
    var top = 20

    @Argument(help: "Login or name, or enough of it.")
    var name: String

    func run(_ settings: Settings) async throws {
        let store = try await Store.open(settings.database, creating: false)
        output.show(Report(try await TechnicianProfile.load(name, limit: top, from: store)))
    }
}
