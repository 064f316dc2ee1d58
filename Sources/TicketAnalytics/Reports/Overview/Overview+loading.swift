import ODBC

extension Overview {
    public static func load(from store: Store) async throws -> Overview {
        let (dialect, freshness) = (store.dialect, try await Freshness.load(from: store))
        return try await store.run { connection in
            let weekAgo = freshness.at - .day * 7
            let slices = try weekly(connection)
            let counts = try slices.map { try SkillCounts.load($0, TicketFacets(), connection, dialect) }
            let mapped = Set(try connection.query("SELECT SkillId FROM ManagedSkillMembers").map { $0.int64(0) ?? 0 })
            return Overview(
                freshness: freshness, pending: try TicketCounts.count(.pending, connection, dialect),
                distinctSkills: try number("SELECT COUNT(*) FROM Skills", [], connection),
                managedSkills: try number("SELECT COUNT(*) FROM ManagedSkills WHERE RetiredAt IS NULL", [], connection),
                technicians: try number(
                    "SELECT COUNT(*) FROM Technicians WHERE Active = 1 AND ExcludedReason IS NULL", [], connection),
                since: slices.first?.period.since, weeklyTickets: try slices.map { try tickets(in: $0, connection) },
                weeklySkills: counts.map { week in week.values.count { $0 > 0 } },
                weeklyMentions: counts.map { $0.values.reduce(0, +) },
                weeklyMapped: counts.map { week in week.reduce(0) { $0 + (mapped.contains($1.key) ? $1.value : 0) } },
                newSkills: try newSkills(since: weekAgo, connection, dialect),
                risers: try risers(counts, connection, dialect),
                failedLately: try number(
                    """
                    SELECT COUNT(*) FROM Tickets
                    WHERE State = 'Failed' AND FinishedAt IS NOT NULL AND FinishedAt >= ?
                    """, [.timestamp(weekAgo)], connection))
        }
    }

    private static func weekly(_ connection: Connection) throws -> [TicketSlice] {
        guard let newest = try TicketPeriod.newest(on: connection) else { return [] }
        let end = newest.dayStart + .day
        let period = TicketPeriod(since: end - .day * (7 * weeks), until: end)
        return try TicketSlice.load(period.parts(weeks, within: (newest, newest)), on: connection)
    }

    private static func tickets(in slice: TicketSlice, _ connection: Connection) throws -> Int {
        try number(
            "SELECT COUNT(*) FROM Tickets WHERE 1 = 1\(slice.period.condition)", slice.period.parameters, connection)
    }

    private static func number(_ sql: String, _ parameters: [Value], _ connection: Connection) throws -> Int {
        try connection.query(sql, parameters).first?.int(0) ?? 0
    }

    private static func newSkills(
        since: Timestamp, _ connection: Connection, _ dialect: Dialect
    ) throws -> [NewSkill] {
        try connection.query(
            """
            SELECT \(SkillName.columns), Skills.FirstSeenAt FROM Skills WHERE Skills.FirstSeenAt >= ?
            ORDER BY Skills.FirstSeenAt DESC, Skills.SkillId DESC \(dialect.limit)
            """, [.timestamp(since), .integer(Int64(mostChanges))]
        ).map { NewSkill(skill: SkillName($0), discoveredAt: $0.timestamp(3) ?? since) }
    }

    /// Skills with more tickets in the last week than in the one before; few tickets are no rise.
    private static func risers(
        _ counts: [[Int64: Int]], _ connection: Connection, _ dialect: Dialect
    ) throws -> [Riser] {
        guard let last = counts.last, let before = counts.dropLast().last else { return [] }
        let rising = last.filter { $0.value >= 5 && $0.value > before[$0.key] ?? 0 }
            .sorted { ($1.value - (before[$1.key] ?? 0), $0.key) < ($0.value - (before[$0.key] ?? 0), $1.key) }
            .prefix(mostChanges)
        return try rising.map { id, tickets in
            Riser(skill: try SkillName.find(id, on: connection), tickets: tickets, ticketsBefore: before[id] ?? 0)
        }
    }
}
