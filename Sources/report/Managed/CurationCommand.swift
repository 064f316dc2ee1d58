import ArgumentParser
import CommandLineTool
import Presentation
import TicketAnalytics

/// A command that decides something about skills: it says what it has changed, or would.
protocol CurationCommand: SettingsCommand {
    var dryRun: DryRun { get }

    /// - Throws: `CurationError` for names that mean nothing.
    func edit(in taxonomy: Taxonomy, _ store: Store) async throws -> CurationEdit
}

struct DryRun: ParsableArguments {
    @Flag(name: [.customShort("n"), .customLong("dry-run")], help: "Only says what would change.")
    var isOn = false
}

extension CurationCommand {
    func run(_ settings: Settings) async throws {
        let store = try await Store.open(settings.database, creating: false)
        let taxonomy = try await Taxonomy.load(from: store)
        let outcome = try await Curation(store: store, actor: Person.current)
            .perform(try await edit(in: taxonomy, store), isDryRun: dryRun.isOn)
        let lines = outcome.change.lines(in: taxonomy)
        for line in lines { StandardStream.output.write(line.cleaned + "\n") }
        StandardStream.error.say(words(lines.count, outcome.entry))
    }

    private func words(_ count: Int, _ entry: Int64?) -> String {
        if count == 0 { return "Nothing to change." }
        let changes = count == 1 ? "1 change" : "\(count) changes"
        return dryRun.isOn ? "\(changes); nothing was written." : "\(changes), entry \(entry ?? 0) of the history."
    }
}
