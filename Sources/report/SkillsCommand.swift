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

    @Option(help: "How many to show; 20 unless told.", transform: rowCount)
    var top = SkillsView.defaultTop

    @Option(help: "Only technology, or only practice.")
    var kind: SkillKind?

    @Flag(help: "Only skills that no managed skill holds.")
    var unmapped = false

    @Option(name: .customLong("q"), help: ArgumentHelp("What the skill's name holds.", valueName: "words"))
    var words = ""

    @Option(help: "What comes first.")
    var sort = DiscoveredSkills.Order.tickets

    @Option(help: "Which page.", transform: rowCount)
    var page = 1

    func run(_ settings: Settings) async throws {
        var view = SkillsView()
        (view.top, view.kind, view.range, view.facets) = (top, kind, tickets.dates, tickets.facets)
        (view.isUnmapped, view.words, view.order, view.page) = (unmapped, words, sort, page)
        try await output.show(view, settings)
    }
}
