import ArgumentParser
import CommandLineTool
import TicketAnalytics

struct ManagedAddCommand: CurationCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Makes a managed skill.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var dryRun: DryRun

    @Argument(help: "Its name.")
    var name: String

    @Option(help: "Its category.")
    var category: String?

    @Option(help: "What it means.")
    var description: String?

    @Option(parsing: .upToNextOption, help: "Discovered skills to map to it at once.")
    var map: [String] = []

    func edit(in taxonomy: Taxonomy, _ store: Store) throws -> CurationEdit {
        .create(
            ManagedSkill(name: name, category: category, description: description),
            of: try map.map { try taxonomy.find(discovered: $0) })
    }
}

struct ManagedRenameCommand: CurationCommand {
    static let configuration = CommandConfiguration(commandName: "rename", abstract: "Gives it another name.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var dryRun: DryRun

    @Argument(help: "Its name or number.")
    var name: String

    @Argument(help: "The new name.")
    var newName: String

    func edit(in taxonomy: Taxonomy, _ store: Store) throws -> CurationEdit {
        .rename(try taxonomy.find(managed: name), to: newName)
    }
}

struct ManagedCategoriseCommand: CurationCommand {
    static let configuration = CommandConfiguration(
        commandName: "categorise", abstract: "Puts it into a category; without one, takes it out.",
        aliases: ["categorize"])

    @OptionGroup var options: SettingsOptions
    @OptionGroup var dryRun: DryRun

    @Argument(help: "Its name or number.")
    var name: String

    @Argument(help: "The category.")
    var category: String?

    func edit(in taxonomy: Taxonomy, _ store: Store) throws -> CurationEdit {
        .categorize(try taxonomy.find(managed: name), category)
    }
}

struct ManagedDescribeCommand: CurationCommand {
    static let configuration = CommandConfiguration(
        commandName: "describe", abstract: "Says what it means; without a text, says nothing.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var dryRun: DryRun

    @Argument(help: "Its name or number.")
    var name: String

    @Argument(help: "The description.")
    var text: String?

    func edit(in taxonomy: Taxonomy, _ store: Store) throws -> CurationEdit {
        .describe(try taxonomy.find(managed: name), text)
    }
}

struct ManagedTargetCommand: CurationCommand {
    static let configuration = CommandConfiguration(
        commandName: "target", abstract: "Says how many people should know it; without a number, takes that back.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var dryRun: DryRun

    @Argument(help: "Its name or number.")
    var name: String

    @Argument(help: "How many people; report coverage tells who is missing.")
    var experts: Int?

    func edit(in taxonomy: Taxonomy, _ store: Store) throws -> CurationEdit {
        .require(try taxonomy.find(managed: name), experts: experts)
    }
}

struct ManagedMergeCommand: CurationCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Makes one of several; the numbers of the others lead to it.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var dryRun: DryRun

    @Argument(help: "Those that go.")
    var names: [String]

    @Option(help: "The one that stays.")
    var into: String

    func edit(in taxonomy: Taxonomy, _ store: Store) throws -> CurationEdit {
        .merge(try names.map { try taxonomy.find(managed: $0) }, into: try taxonomy.find(managed: into))
    }
}

struct ManagedRetireCommand: CurationCommand {
    static let configuration = CommandConfiguration(
        commandName: "retire", abstract: "Lays it aside with all that is mapped to it; it counts nowhere.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var dryRun: DryRun

    @Argument(help: "Its name or number.")
    var name: String

    func edit(in taxonomy: Taxonomy, _ store: Store) throws -> CurationEdit {
        .retire(try taxonomy.find(managed: name))
    }
}

struct ManagedRestoreCommand: CurationCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Takes a retired one up again.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var dryRun: DryRun

    @Argument(help: "Its name or number.")
    var name: String

    func edit(in taxonomy: Taxonomy, _ store: Store) throws -> CurationEdit {
        .restore(try taxonomy.find(managed: name))
    }
}

struct ManagedDeleteCommand: CurationCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete", abstract: "Deletes it; what is mapped to it is left unmapped.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var dryRun: DryRun

    @Argument(help: "Its name or number.")
    var name: String

    func edit(in taxonomy: Taxonomy, _ store: Store) throws -> CurationEdit {
        .delete(try taxonomy.find(managed: name))
    }
}
