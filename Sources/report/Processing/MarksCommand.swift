import ArgumentParser
import CommandLineTool
import Presentation
import TicketAnalytics

struct MarksCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "marks", abstract: "The skills that people have marked as right or wrong.",
        discussion: "report evaluate --marked measures an extractor against them.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var rows: RowOptions

    func run(_ settings: Settings) async throws {
        var view = MarksView()
        rows.set(&view.rows)
        try await output.show(view, settings)
    }
}

struct MarkCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "mark", abstract: "Marks a ticket's skill as right or wrong, or takes the mark back.",
        discussion: """
            EXAMPLES
              report mark 10234 Citrix wrong
              report mark 10234 'Cisco VPN' right --quote 'the tunnel to the branch'
              report mark 10234 Citrix none
            """)

    enum Word: String, CaseIterable, ExpressibleByArgument {
        case right, wrong, none

        var verdict: SkillMark.Verdict? {
            switch self {
            case .right: .right
            case .wrong: .wrong
            case .none: nil
            }
        }
    }

    @OptionGroup var options: SettingsOptions

    @Argument(help: "The ticket's number or key.")
    var ticket: String

    @Argument(help: "The skill's name.")
    var skill: String

    @Argument(help: "right, wrong or none.")
    var verdict: Word

    @Option(help: "technology or practice, for a skill that was not found in the ticket.")
    var kind = SkillKind.technology

    @Option(help: "The ticket's words that show a skill that was not found in it.")
    var quote = ""

    func run(_ settings: Settings) async throws {
        let store = try await Store.open(settings.database, creating: false)
        let number = try await TicketLabel.find(ticket, in: store).number
        let known = try await TicketProfile.load(number, from: store).skill(named: skill, for: verdict.verdict)
        let entry = try await SkillMarks(store: store).mark(
            known ?? ExtractedSkill(name: skill, kind: kind, quote: quote), of: number, as: verdict.verdict,
            by: Person.current)
        let marked = verdict == .none ? "not marked" : "marked as \(verdict.rawValue)"
        let words = entry == nil ? "was \(marked) already" : "is \(marked) now"
        let missed = known == nil ? " It was not found there, and counts as missed." : ""
        StandardStream.error.say("\(known?.name ?? skill) \(words).\(missed)")
    }
}
