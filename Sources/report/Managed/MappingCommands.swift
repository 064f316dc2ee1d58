import ArgumentParser
import CommandLineTool
import TicketAnalytics

struct ManagedMapCommand: CurationCommand {
    static let configuration = CommandConfiguration(
        commandName: "map", abstract: "Maps discovered skills to a managed one, whatever they were mapped to.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var dryRun: DryRun

    @Argument(help: "The managed skill's name or number.")
    var name: String

    @Argument(help: "Names of discovered skills.")
    var skills: [String]

    func edit(in taxonomy: Taxonomy, _ store: Store) throws -> CurationEdit {
        let skills = try skills.map { try taxonomy.find(discovered: $0) }
        return .map(skills, to: try taxonomy.find(managed: name))
    }
}

struct ManagedUnmapCommand: CurationCommand {
    static let configuration = CommandConfiguration(
        commandName: "unmap", abstract: "Takes discovered skills out of the managed ones that they are mapped to.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var dryRun: DryRun

    @Argument(help: "Names of discovered skills.")
    var skills: [String]

    func edit(in taxonomy: Taxonomy, _ store: Store) throws -> CurationEdit {
        .unmap(try skills.map { try taxonomy.find(discovered: $0) })
    }
}

struct ManagedDistinguishCommand: CurationCommand {
    static let configuration = CommandConfiguration(
        commandName: "distinguish", abstract: "Says that two names do not mean the same, whatever they look like.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var dryRun: DryRun

    @Argument(help: "One name.")
    var name: String

    @Argument(help: "The other.")
    var other: String

    func edit(in taxonomy: Taxonomy, _ store: Store) -> CurationEdit { .distinguish([name], from: other) }
}

struct ManagedDismissCommand: CurationCommand {
    static let configuration = CommandConfiguration(
        commandName: "dismiss", abstract: "Says that discovered skills are none.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var dryRun: DryRun

    @Argument(help: "Names of discovered skills.")
    var skills: [String]

    func edit(in taxonomy: Taxonomy, _ store: Store) throws -> CurationEdit {
        .dismiss(try skills.map { try taxonomy.find(discovered: $0) })
    }
}

struct ManagedReconsiderCommand: CurationCommand {
    static let configuration = CommandConfiguration(
        commandName: "reconsider", abstract: "Says that dismissed skills are skills after all.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var dryRun: DryRun

    @Argument(help: "Names of discovered skills.")
    var skills: [String]

    func edit(in taxonomy: Taxonomy, _ store: Store) throws -> CurationEdit {
        .reconsider(try skills.map { try taxonomy.find(discovered: $0) })
    }
}
