import ODBC

extension DiscoveredSkills {
    public static func load(_ query: Query, from store: Store) async throws -> DiscoveredSkills {
        let dialect = store.dialect
        return try await store.run { connection in
            let period = try TicketPeriod.load(query.range, on: connection)
            let counts = try PeriodCounts.load(period, query.facets, connection, dialect)
            let all = try candidates(counts, connection)
            let fitting = all.filter { $0.fits(query) }.sorted { query.order.precedes($0, $1) }
            let shown = Array(fitting.dropFirst(query.offset).prefix(query.limit))
            return DiscoveredSkills(
                entries: try withWork(shown, period, query.facets, connection, dialect), total: fitting.count,
                distinctSkills: all.count,
                analysedTickets: try analysed(period, query.facets, connection, dialect), period: period)
        }
    }

    private static func candidates(_ counts: PeriodCounts, _ connection: Connection) throws -> [Entry] {
        try connection.query(
            """
            SELECT \(SkillName.columns), ManagedSkills.ManagedSkillId, ManagedSkills.Name,
                (SELECT EnteredAt FROM Tickets WHERE TicketNumber = (
                    SELECT MIN(TicketNumber) FROM TicketSkills WHERE TicketSkills.SkillId = Skills.SkillId)),
                (SELECT EnteredAt FROM Tickets WHERE TicketNumber = (
                    SELECT MAX(TicketNumber) FROM TicketSkills WHERE TicketSkills.SkillId = Skills.SkillId)),
                Skills.NormalizedName
            FROM Skills
            LEFT JOIN ManagedSkillMembers ON ManagedSkillMembers.SkillId = Skills.SkillId
            LEFT JOIN ManagedSkills ON ManagedSkills.ManagedSkillId = ManagedSkillMembers.ManagedSkillId
            WHERE Skills.SkillId NOT IN (SELECT SkillId FROM DismissedSkills)
            """
        ).map { row in
            let skill = SkillName(row)
            return Entry(
                skill: skill,
                managed: row.int64(3).map { Entry.ManagedName(id: $0, name: row.text(4) ?? "") },
                tickets: counts.tickets[skill.id] ?? 0,
                ticketsBefore: counts.before.map { $0[skill.id] ?? 0 },
                trend: counts.parts.map { $0[skill.id] ?? 0 }, firstSeen: row.timestamp(5),
                lastSeen: row.timestamp(6), key: row.text(7) ?? "")
        }
    }

    /// One query a shown skill: over all skills the join would read every ticket's people.
    private static func withWork(
        _ entries: [Entry], _ period: TicketPeriod, _ facets: TicketFacets, _ connection: Connection,
        _ dialect: Dialect
    ) throws -> [Entry] {
        guard entries.reduce(0, { $0 + $1.tickets }) <= mostWork else { return entries }
        let isNarrow = !period.isAll || !facets.isEmpty
        let bounds = isNarrow ? try TicketSlice.numbers(of: period, connection) : nil
        let sql = """
            SELECT COUNT(DISTINCT TicketTechnicians.TechnicianId), SUM(TicketTechnicians.Hours)
            FROM TicketSkills JOIN TicketTechnicians ON TicketTechnicians.TicketNumber = TicketSkills.TicketNumber
            \(isNarrow ? "JOIN Tickets ON Tickets.TicketNumber = TicketSkills.TicketNumber" : "")
            WHERE TicketSkills.SkillId = ?
            \(isNarrow ? "AND TicketSkills.TicketNumber BETWEEN ? AND ?\(period.condition)\(facets.condition)" : "")
            """
        let numbers = bounds ?? 0...0
        let narrowing = [Value.integer(numbers.lowerBound), .integer(numbers.upperBound)]
        return try entries.map { entry in
            let parameters =
                [.integer(entry.skill.id)] + (isNarrow ? narrowing + period.parameters + facets.parameters : [])
            let row = try connection.query(sql, parameters).first
            var entry = entry
            entry.work = Entry.Work(people: row?.int(0) ?? 0, hours: row?.double(1) ?? 0)
            return entry
        }
    }

    private static func analysed(
        _ period: TicketPeriod, _ facets: TicketFacets, _ connection: Connection, _ dialect: Dialect
    ) throws -> Int {
        if period.isAll, facets.isEmpty { return try TicketCounts.count(.complete, connection, dialect) }
        return try connection.query(
            "SELECT COUNT(*) FROM Tickets WHERE State = 'Complete'\(period.condition)\(facets.condition)",
            period.parameters + facets.parameters
        ).first?.int(0) ?? 0
    }
}

extension DiscoveredSkills.Entry {
    fileprivate func fits(_ query: DiscoveredSkills.Query) -> Bool {
        let isAsked = query.range == .all && query.facets.isEmpty || tickets > 0 || (ticketsBefore ?? 0) > 0
        return isAsked && (query.kind == nil || skill.kind == query.kind) && !(query.isUnmapped && managed != nil)
            && (query.words.isEmpty || skill.name.lowercased().contains(query.words.lowercased()))
    }
}

extension DiscoveredSkills.Order {
    /// What is as large is ordered by name.
    fileprivate func precedes(_ left: DiscoveredSkills.Entry, _ right: DiscoveredSkills.Entry) -> Bool {
        switch self {
        case .tickets: (right.tickets, left.key) < (left.tickets, right.key)
        case .delta: (right.delta ?? 0, right.tickets, left.key) < (left.delta ?? 0, left.tickets, right.key)
        case .name: left.key < right.key
        case .lastSeen:
            (right.lastSeen?.microseconds ?? .min, left.key) < (left.lastSeen?.microseconds ?? .min, right.key)
        }
    }
}
