public import ODBC

/// One skill: its months, the tickets that prove it, the people who worked on them, and the skills that come with it.
public struct SkillProfile: Sendable, Hashable {
    public struct Evidence: Sendable, Hashable {
        public let ticket: TicketLabel
        public let quote: String
        public let enteredAt: Timestamp?
        public let analysis: LatestAnalysis?
    }

    public struct Month: Sendable, Hashable {
        public let start: Timestamp
        public let tickets: Int
        public let progress: AnalysisProgress
    }

    /// Another discovered skill that the same managed one stands for.
    public struct Spelling: Sendable, Hashable {
        public let skill: SkillName
        public let tickets: Int
    }

    public struct Companion: Sendable, Hashable {
        public let skill: SkillName
        public let tickets: Int
    }

    /// How many of the newest tickets are looked through for people and companions.
    public static let mostTickets = 20_000
    public static let mostCompanions = 10
    public static let mostSpellings = 50
    public static let months = 24

    public let skill: SkillName
    public let managed: DiscoveredSkills.Entry.ManagedName?
    /// Whether people have said that it is no skill.
    public let isDismissed: Bool
    /// What it may be mapped to: the managed skills that are not retired.
    public let managedNames: [String]
    /// By name, at most `mostSpellings`.
    public let spellings: [Spelling]
    public let tickets: Int
    /// The oldest first, up to the month of the newest ticket of all.
    public let months: [Month]
    /// The latest first.
    public let evidence: [Evidence]
    public let people: [SkilledTechnician]
    /// The most frequent first.
    public let companions: [Companion]

    /// - Parameter limit: How many tickets to show.
    public static func load(_ skill: SkillName, limit: Int, from store: Store) async throws -> SkillProfile {
        let dialect = store.dialect
        return try await store.run { connection in
            let id = Value.integer(skill.id)
            let count = try connection.query("SELECT COUNT(*) FROM TicketSkills WHERE SkillId = ?", [id])
            return SkillProfile(
                skill: skill, managed: try managed(id, connection), isDismissed: try isDismissed(id, connection),
                managedNames: try managedNames(connection), spellings: try spellings(id, connection, dialect),
                tickets: count.first?.int(0) ?? 0,
                months: try months(id, connection, dialect), evidence: try evidence(id, limit, connection, dialect),
                people: try SkilledTechnician.load(
                    onNewest: mostTickets, showing: [skill.id], on: connection, dialect),
                companions: try companions(id, connection, dialect))
        }
    }

    private static func managed(
        _ id: Value, _ connection: Connection
    ) throws -> DiscoveredSkills.Entry.ManagedName? {
        try connection.query(
            """
            SELECT ManagedSkills.ManagedSkillId, ManagedSkills.Name FROM ManagedSkillMembers
            JOIN ManagedSkills ON ManagedSkills.ManagedSkillId = ManagedSkillMembers.ManagedSkillId
            WHERE ManagedSkillMembers.SkillId = ?
            """, [id]
        ).first.map { DiscoveredSkills.Entry.ManagedName(id: $0.int64(0) ?? 0, name: $0.text(1) ?? "") }
    }

    private static func isDismissed(_ id: Value, _ connection: Connection) throws -> Bool {
        try !connection.query("SELECT SkillId FROM DismissedSkills WHERE SkillId = ?", [id]).isEmpty
    }

    private static func managedNames(_ connection: Connection) throws -> [String] {
        try connection.query("SELECT Name FROM ManagedSkills WHERE RetiredAt IS NULL").compactMap { $0.text(0) }
            .sorted()
    }

    private static func evidence(
        _ id: Value, _ limit: Int, _ connection: Connection, _ dialect: Dialect
    ) throws -> [Evidence] {
        let rows = try connection.query(
            """
            SELECT \(TicketLabel.columns), TicketSkills.Quote, Tickets.EnteredAt
            FROM TicketSkills JOIN Tickets ON Tickets.TicketNumber = TicketSkills.TicketNumber
            WHERE TicketSkills.SkillId = ?
            ORDER BY TicketSkills.TicketNumber DESC \(dialect.limit)
            """, [id, .integer(Int64(limit))])
        let analyses = try LatestAnalysis.load(of: rows.map { TicketLabel($0).number }, connection, dialect)
        return rows.map { row in
            let ticket = TicketLabel(row)
            return Evidence(
                ticket: ticket, quote: row.text(3) ?? "", enteredAt: row.timestamp(4), analysis: analyses[ticket.number]
            )
        }
    }

    private static func months(
        _ id: Value, _ connection: Connection, _ dialect: Dialect
    ) throws -> [Month] {
        guard let newest = try TicketTimes.load(on: connection, dialect)?.newest else { return [] }
        let periods = TicketPeriod.months(months, until: newest)
        let progress = try AnalysisProgress.load(periods, TicketFacets(), connection, dialect)
        return try zip(try TicketSlice.load(periods, on: connection), progress).map { slice, progress in
            Month(
                start: slice.period.since ?? newest, tickets: try SkillCounts.count(id, in: slice, connection),
                progress: progress)
        }
    }

    private static func spellings(
        _ id: Value, _ connection: Connection, _ dialect: Dialect
    ) throws -> [Spelling] {
        try connection.query(
            """
            SELECT \(SkillName.columns),
                (SELECT COUNT(*) FROM TicketSkills WHERE TicketSkills.SkillId = Skills.SkillId)
            FROM ManagedSkillMembers AS own
            JOIN ManagedSkillMembers AS other ON other.ManagedSkillId = own.ManagedSkillId
            JOIN Skills ON Skills.SkillId = other.SkillId
            WHERE own.SkillId = ? AND other.SkillId <> ?
            ORDER BY Skills.NormalizedName \(dialect.byteOrder) \(dialect.limit)
            """, [id, id, .integer(Int64(mostSpellings))]
        ).map { Spelling(skill: SkillName($0), tickets: $0.int(3) ?? 0) }
    }

    private static func companions(
        _ id: Value, _ connection: Connection, _ dialect: Dialect
    ) throws -> [Companion] {
        try connection.query(
            """
            SELECT \(SkillName.columns), counted.Tickets FROM (
                SELECT TicketSkills.SkillId, COUNT(*) AS Tickets FROM (
                    SELECT TicketNumber FROM TicketSkills WHERE SkillId = ? ORDER BY TicketNumber DESC \(dialect.limit)
                ) AS newest JOIN TicketSkills ON TicketSkills.TicketNumber = newest.TicketNumber
                WHERE TicketSkills.SkillId <> ? AND TicketSkills.SkillId \(SkillName.isNotDismissed)
                GROUP BY TicketSkills.SkillId
            ) AS counted JOIN Skills ON Skills.SkillId = counted.SkillId
            ORDER BY counted.Tickets DESC, Skills.NormalizedName \(dialect.byteOrder) \(dialect.limit)
            """, [id, .integer(Int64(mostTickets)), id, .integer(Int64(mostCompanions))]
        ).map { Companion(skill: SkillName($0), tickets: $0.int(3) ?? 0) }
    }
}
