public import ODBC

/// The product at a glance: its sizes, how they moved in twelve weeks, and what changed in the last seven days.
public struct Overview: Sendable, Hashable {
    public struct NewSkill: Sendable, Hashable {
        public let skill: SkillName
        public let discoveredAt: Timestamp
    }

    public struct Riser: Sendable, Hashable {
        public let skill: SkillName
        /// In the last week of tickets, and in the one before.
        public let tickets: Int
        public let ticketsBefore: Int
    }

    public static let weeks = 12
    public static let mostChanges = 10

    public let freshness: Freshness
    public let pending: Int
    public let distinctSkills: Int
    public let managedSkills: Int
    /// Those who have not left.
    public let technicians: Int
    /// The start of the twelve weeks, which end with the newest ticket; nil if no ticket says when it was entered.
    public let since: Timestamp?
    /// Of each week: tickets entered, skills shown, mentions of skills, and those of skills that are managed.
    public let weeklyTickets: [Int]
    public let weeklySkills: [Int]
    public let weeklyMentions: [Int]
    public let weeklyMapped: [Int]
    /// Discovered in the last seven days, the latest first.
    public let newSkills: [NewSkill]
    public let risers: [Riser]
    public let failedLately: Int

    /// Of the mentions of the twelve weeks; nil if there are none.
    public var mappedShare: Double? {
        let mentions = weeklyMentions.reduce(0, +)
        return mentions == 0 ? nil : Double(weeklyMapped.reduce(0, +)) / Double(mentions)
    }
}
