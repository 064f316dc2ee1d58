import ArgumentParser
import CommandLineTool
import Presentation
import TicketAnalytics

struct SkillsCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "skills", abstract: "The skills that the tickets take most, and how that changes.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var tickets: TicketOptions

    @Option(
        name: [.long, .customLong("per"), .customLong("limit")],
        help: "How many to show; \(SkillsView.defaultTop) unless told, and all as CSV.", transform: rowCount)
    var top: Int?

    @Option(help: "Only technology, or only practice.")
    var kind: SkillKind?

    @Flag(help: "Only skills that no managed skill holds.")
    var unmapped = false

    @Option(name: .customLong("q"), help: ArgumentHelp("What the skill's name holds.", valueName: "words"))
    var words = ""

    @Option(parsing: .unconditional, help: "By what the rows are sorted; with - before it the largest come first.")
    var sort = SkillsView.usualOrder

    @Option(help: "Which page.", transform: rowCount)
    var page: Int?

    func run(_ settings: Settings) async throws {
        var view = SkillsView()
        (view.kind, view.range, view.facets) = (kind, tickets.dates, tickets.facets)
        (view.isUnmapped, view.words, view.order) = (unmapped, words, sort)
        if let page { view.rows.page = page }
        if let top { view.rows.size = top }
        try await output.show(view, settings)
    }
}
