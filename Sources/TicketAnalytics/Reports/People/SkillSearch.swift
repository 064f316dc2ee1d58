public import ODBC

/// Who has a skill, or several.
public struct SkillSearch: Sendable, Hashable {
    public struct Person: Sendable, Hashable {
        public let technician: Technician
        /// By the asked skill's number.
        public let shown: [Int64: TeamEvidence.Entry]
        /// In whichever of them: a ticket that shows several counts once.
        let whole: TeamEvidence.Entry
        /// The latest tickets that prove it; empty for people far down.
        public let evidence: [TechnicianProfile.Evidence]

        /// The sum of the tickets of each skill, weighed by their age.
        public var score: Double { shown.sum(\.weight) }
        public var tickets: Int { whole.tickets }
        public var hours: Double { whole.hours }
        public var lastAt: Timestamp? { whole.lastAt }
    }

    /// What was asked for, term by term; a term may stand for several discovered skills.
    public let terms: [Term]
    public let window: EvidenceWindow
    /// The one whose skills were asked for.
    public let ticket: TicketLabel?
    /// Those who have shown most of the terms first, then by score; who has left comes last.
    public let people: [Person]
    /// Those who were asked to be left out and have shown something.
    public let absent: [Technician]
    /// The fewest active people that have shown all terms together; empty if none have.
    public let smallestGroup: [Technician]
    /// Whether no group is smaller for sure; with many terms nobody looks that long.
    public var isSmallest: Bool { terms.count <= SkillCover.mostExactSkills }
    /// The terms that no active person has shown.
    public let uncovered: [Term]

    public struct Term: Sendable, Hashable {
        /// As it was typed; nil if it was asked for by its number.
        public let text: String?
        public let skill: TeamSkill
        /// The discovered skills that it stands for.
        public let meaning: [SkillName]
    }
}
