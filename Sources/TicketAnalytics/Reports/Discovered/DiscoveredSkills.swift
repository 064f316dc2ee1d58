public import ODBC

/// The discovered skills, with how many tickets of a period take each and how that changed.
public struct DiscoveredSkills: Sendable, Hashable {
    /// What the skills are sorted by.
    public enum Column: String, Sendable, CaseIterable {
        case tickets, delta, name, lastSeen
    }

    public struct Query: Sendable, Hashable {
        public var range = DateRange.all
        public var facets = TicketFacets()
        public var kind: SkillKind?
        /// Only skills that no managed skill holds.
        public var isUnmapped = false
        /// What the name holds, in any case; empty for all.
        public var words = ""
        public var order = SortOrder(Column.tickets, descending: true)
        public var offset = 0
        public var limit = 20

        public init() {}
    }

    public struct Entry: Sendable, Hashable {
        public let skill: SkillName
        /// The managed skill that holds it.
        public let managed: ManagedName?
        public let tickets: Int
        /// In the equal period before; nil if there is none.
        public let ticketsBefore: Int?
        /// How many more than in the period before, of as large a part of the tickets; nil if the two do not compare.
        public let delta: Double?
        /// The tickets in equal parts of the period; empty if no ticket says when it was entered.
        public internal(set) var trend: [Int] = []
        /// When the tickets with the lowest and the highest number were entered.
        public internal(set) var firstSeen: Timestamp?
        public internal(set) var lastSeen: Timestamp?
        /// How many people worked on the tickets, and how long; nil if they are too many to look through.
        public internal(set) var work: Work?
        /// The name as it is ordered by.
        let key: String

        public struct Work: Sendable, Hashable {
            public let people: Int
            public let hours: Double
        }

        public struct ManagedName: Sendable, Hashable {
            public let id: Int64
            public let name: String
        }
    }

    /// Into how many parts a trend cuts a period.
    public static let trendParts = 12
    /// How many tickets of skills are looked through for people and hours.
    public static let mostWork = 200_000
    /// How many mentions are looked up for when they were; of more, the ticket with the lowest number was the first.
    static let mostDated = 200_000

    /// The page asked for.
    public let entries: [Entry]
    /// How many skills fit.
    public let total: Int
    /// How many skills there are at all.
    public let distinctSkills: Int
    /// How many tickets of the question have been analysed.
    public let analysedTickets: Int
    public let period: TicketPeriod
    /// Of the period, of the one before if there is one, and of the parts of the trend.
    public let progress: AnalysisProgress
    public let progressBefore: AnalysisProgress?
    public let trendProgress: [AnalysisProgress]
    /// Of all tickets, analysed or not, whatever the question.
    public let allTickets: Int
}
