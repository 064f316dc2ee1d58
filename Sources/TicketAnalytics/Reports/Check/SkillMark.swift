public import ODBC

/// What a person thinks of a skill in a ticket.
public struct SkillMark: Sendable, Hashable {
    public enum Verdict: String, Sendable, CaseIterable {
        /// The ticket shows it, whether or not it was found.
        case right = "Right"
        /// The ticket does not show it.
        case wrong = "Wrong"
    }

    public let ticket: TicketLabel
    public let skill: ExtractedSkill
    public let verdict: Verdict
    public let markedAt: Timestamp
    public let markedBy: String

    /// Under which the spellings of its name meet.
    public var name: NormalizedName { NormalizedName(skill.name) }

    static let columns = """
        \(TicketLabel.columns), SkillMarks.Name, SkillMarks.Kind, SkillMarks.Quote, SkillMarks.Verdict,
        SkillMarks.MarkedAt, SkillMarks.MarkedBy
        """

    init(_ row: Row) {
        ticket = TicketLabel(row)
        skill = ExtractedSkill(
            name: row.text(3) ?? "", kind: SkillKind(rawValue: row.text(4) ?? "") ?? .technology,
            quote: row.text(5) ?? "")
        verdict = Verdict(rawValue: row.text(6) ?? "") ?? .wrong
        markedAt = row.timestamp(7) ?? Timestamp(microseconds: 0)
        markedBy = row.text(8) ?? ""
    }
}
