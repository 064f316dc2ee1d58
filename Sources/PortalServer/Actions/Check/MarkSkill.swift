public import Presentation
import TicketAnalytics

/// Says whether a ticket shows a skill, or takes back what was said.
public struct MarkSkill: PageAction {
    public static let route = "tickets/{}/mark"
    public static let role = Role.curator
    let ticket: Int64
    let skill: ExtractedSkill
    let verdict: SkillMark.Verdict?
    /// The check from whose page it was sent.
    let run: Int64?

    public init(_ numbers: [Int64], _ fields: FormFields) throws {
        ticket = numbers.first ?? 0
        let kind = fields.text("kind").flatMap(SkillKind.init(rawValue:)) ?? .technology
        skill = ExtractedSkill(name: try fields.required("name"), kind: kind, quote: fields.text("quote") ?? "")
        verdict = try fields.text("verdict").map { word throws(FormError) in
            guard let verdict = SkillMark.Verdict.allCases.first(where: { $0.word == word }) else {
                throw .noChoice("verdict", word)
            }
            return verdict
        }
        run = try fields.text("run").map { _ throws(FormError) in try fields.number("run") }
    }

    public func perform(in context: ActionContext) async throws -> ActionOutcome {
        let entry = try await SkillMarks(store: context.store)
            .mark(skill, of: ticket, as: verdict, by: context.actor)
        let next = run.map { CheckRunView(run: $0).link } ?? TicketView(ticket).link
        return ActionOutcome(next: next, auditEntry: entry)
    }
}
