public import ODBC

/// What one technician has shown: the skills of the tickets that the technician worked on.
public struct TechnicianProfile: Sendable, Hashable {
    public struct Entry: Sendable, Hashable {
        public let skill: TeamSkill
        public let tickets: Int
        /// The technician's hours on those tickets.
        public let hours: Double
        public let lastAt: Timestamp?
        /// How many companies they came from.
        public let companies: Int
        /// How much more often the skill comes up in the technician's tickets than in those of all people; 1 is as often.
        public let lift: Double?
        /// Tickets in equal parts of the window, the oldest first; empty if no time is known.
        public let trend: [Int]
    }

    /// A ticket that proves a skill.
    public struct Evidence: Sendable, Hashable {
        public let ticket: TicketLabel
        public let skill: SkillName
        public let quote: String
        public let enteredAt: Timestamp?
        public internal(set) var analysis: LatestAnalysis?
    }

    /// Somebody who could stand in.
    public struct StandIn: Sendable, Hashable {
        public let technician: Technician
        /// How much of the technician's work in the skills shown the other one has shown too, from 0 to 1.
        public let overlap: Double
        /// How many of the skills shown.
        public let skills: Int
        public let tickets: Int
    }

    public let technician: Technician
    public let basis: SkillBasis
    public let window: EvidenceWindow
    /// In the window.
    public let tickets: Int
    public let hours: Double
    public let lastAt: Timestamp?
    /// By hours, then tickets.
    public let skills: [Entry]
    /// The latest first.
    public let evidence: [Evidence]
    /// Active people, the nearest first.
    public let standIns: [StandIn]
    /// What the one to compare with has shown in the same skills.
    public let other: Comparison?

    public struct Comparison: Sendable, Hashable {
        public let technician: Technician
        /// By the skill's number.
        public let entries: [Int64: TeamEvidence.Entry]
    }
}
