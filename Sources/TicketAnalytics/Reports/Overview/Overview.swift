public import ODBC

/// The product at a glance: its sizes, how they moved, and what changed in the last seven days.
public struct Overview: Sendable, Hashable {
    /// An equal part of the time that the movements tell of.
    public struct Part: Sendable, Hashable {
        public let period: TicketPeriod
        /// Tickets entered in it, and how many of them failed.
        public let tickets: Int
        public let failed: Int
        /// What those analysed show: skills, mentions of them, and those of skills that are managed.
        public let skills: Int
        public let mentions: Int
        public let mapped: Int
        /// Who worked on them.
        public let people: Int
        public let progress: AnalysisProgress
    }

    public struct NewSkill: Sendable, Hashable {
        public let skill: SkillName
        public let discoveredAt: Timestamp
    }

    public struct Riser: Sendable, Hashable {
        public let skill: SkillName
        /// In the last week of tickets, and in the one before.
        public let tickets: Int
        public let ticketsBefore: Int
        /// How many more, of as large a part of the tickets.
        public let delta: Double
    }

    public static let parts = 12
    public static let usualRange = DateRange.last(days: 7 * parts)
    public static let mostChanges = 10

    public let freshness: Freshness
    public let pending: Int
    public let distinctSkills: Int
    public let managedSkills: Int
    /// Those who have not left.
    public let technicians: Int
    /// Up to the day of the newest ticket; empty if no ticket says when it was entered.
    public let parts: [Part]
    /// Discovered in the last seven days, the latest first, at most `mostChanges`.
    public let newSkills: [NewSkill]
    /// How many there are of them.
    public let newSkillCount: Int
    /// The last seven days of tickets; nil if no ticket says when it was entered.
    public let lastWeek: TicketPeriod?
    /// Nil if too much of the last two weeks of tickets waits to be compared.
    public let risers: [Riser]?
    /// Why tickets failed in the last seven days, the most frequent first.
    public let failures: [FailureGroup]

    /// Of the mentions of all parts; nil if there are none.
    public var mappedShare: Double? {
        let mentions = parts.reduce(0) { $0 + $1.mentions }
        return mentions == 0 ? nil : Double(parts.reduce(0) { $0 + $1.mapped }) / Double(mentions)
    }
}
