import ArgumentParser
import CommandLineTool
import TicketAnalytics

struct ManagedApplyCommand: CurationCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply", abstract: "Makes the managed skills what a file says; all of it or nothing.",
        discussion: """
            The file is what export writes: CSV with the columns skill, category,
            description, retired and discovered. A column that is left out leaves things
            as they are, and so does a skill that is left out, unless --prune.
            """)

    @OptionGroup var options: SettingsOptions
    @OptionGroup var dryRun: DryRun

    @Argument(help: "The file; - is standard input.")
    var file: String

    @Flag(help: "Deletes the managed skills that the file does not name.")
    var prune = false

    func edit(in taxonomy: Taxonomy, _ store: Store) throws -> CurationEdit {
        .apply(try TaxonomyFile(try InputFile(opening: file)), pruning: prune)
    }
}

struct ManagedAdoptCommand: CurationCommand {
    static let configuration = CommandConfiguration(
        commandName: "adopt", abstract: "Makes managed skills of the discovered ones that tickets show most.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var dryRun: DryRun

    @Option(help: "Of how many; 100 unless told.", transform: rowCount)
    var top = 100

    func edit(in taxonomy: Taxonomy, _ store: Store) async throws -> CurationEdit {
        .adopt(try await Taxonomy.mostMentioned(limit: top, from: store).map(\.id))
    }
}

struct ManagedUndoCommand: CurationCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Puts back what an entry of the history has changed.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var dryRun: DryRun

    @Argument(help: "The entry's number, as history tells it.")
    var entry: Int64

    func edit(in taxonomy: Taxonomy, _ store: Store) async throws -> CurationEdit {
        .undo(try await CurationHistory.record(entry, from: store))
    }
}
