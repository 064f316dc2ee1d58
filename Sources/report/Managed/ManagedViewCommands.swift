import ArgumentParser
import CommandLineTool
import Presentation
import TicketAnalytics

struct ManagedListCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The managed skills with tickets, mentions and what is mapped to them.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var rows: RowOptions

    @Option(help: "Part of a name, a description or a discovered skill's name.")
    var q: String?

    @Option(help: "Only those of this category.")
    var category: String?

    @Flag(help: "Those that are retired.")
    var retired = false

    @Option(parsing: .unconditional, help: "By what the rows are sorted; with - before it the largest come first.")
    var sort = ManagedListView.usualOrder

    func run(_ settings: Settings) async throws {
        var view = ManagedListView()
        (view.text, view.category, view.isRetired) = (q, category, retired)
        view.order = sort
        rows.set(&view.rows)
        try await output.show(view, settings)
    }
}

struct ManagedShowCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "One managed skill: what is mapped to it, and the people.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var output: OutputOptions

    @Argument(help: "Its name or number.")
    var name: String

    func run(_ settings: Settings) async throws {
        let store = try await Store.open(settings.database, creating: false)
        let id = try await Taxonomy.load(from: store).find(managed: name)
        try await output.show(ManagedSkillView(id), from: store)
    }
}

struct ManagedInboxCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "inbox", abstract: "Discovered skills to decide on, and where they may belong.",
        aliases: ["suggest"])

    @OptionGroup var options: SettingsOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var rows: RowOptions

    @Option(name: .customLong("q"), help: "Part of a name.")
    var text: String?

    @Option(help: "Numbers of skills to pass over, with commas between them.", transform: numbers)
    var skip: [Int64] = []

    @Option(name: .customLong("min"), help: "How many tickets must show a skill.")
    var minimum = 0

    @Flag(help: "What has been dismissed, in place of what waits.")
    var dismissed = false

    func run(_ settings: Settings) async throws {
        var view = ManagedInboxView()
        (view.text, view.skipped, view.minimum, view.isOfDismissed) = (text, skip, minimum, dismissed)
        rows.set(&view.rows)
        try await output.show(view, settings)
    }

    private static func numbers(_ text: String) throws -> [Int64] {
        let numbers = text.split(separator: ",").map { Int64($0) }
        if numbers.contains(nil) { throw ValidationError("It takes numbers with commas between them.") }
        return numbers.compactMap { $0 }
    }
}

struct ManagedClustersCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "clusters", abstract: "Names that may mean the same.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var rows: RowOptions

    @Option(help: "Only those alike in words, by the lexicon, or in spelling.")
    var method: SkillClusters.Method?

    func run(_ settings: Settings) async throws {
        var view = ManagedClustersView()
        view.method = method
        rows.set(&view.rows)
        try await output.show(view, settings)
    }
}

struct ManagedHistoryCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Who decided what about skills, and when.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var rows: RowOptions

    func run(_ settings: Settings) async throws {
        var view = ManagedHistoryView()
        rows.set(&view.rows)
        try await output.show(view, settings)
    }
}

struct ManagedExportCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes the managed skills as a file that can be applied again; CSV unless told.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var output: OutputOptions

    func run(_ settings: Settings) async throws {
        var output = output
        output.named = output.format ?? .csv
        try await output.show(ManagedExportView(), settings)
    }
}
