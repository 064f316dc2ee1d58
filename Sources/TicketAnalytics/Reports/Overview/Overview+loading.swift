import ODBC

extension Overview {
    /// - Parameter range: What the movements tell of; the rest is of now and the last seven days.
    public static func load(_ range: DateRange = usualRange, from store: Store) async throws -> Overview {
        let (dialect, freshness) = (store.dialect, try await Freshness.load(from: store))
        return try await store.run { connection in
            let weekAgo = freshness.at - .day * 7
            let times = try PartedTime.load(range, connection, dialect)
            let weeks = range == usualRange ? times : try PartedTime.load(usualRange, connection, dialect)
            return Overview(
                freshness: freshness, pending: try TicketCounts.count(.pending, connection, dialect),
                distinctSkills: try number(
                    "SELECT COUNT(*) FROM Skills WHERE SkillId \(SkillName.isNotDismissed)", connection),
                managedSkills: try number("SELECT COUNT(*) FROM ManagedSkills WHERE RetiredAt IS NULL", connection),
                technicians: try number(
                    "SELECT COUNT(*) FROM Technicians WHERE Active = 1 AND ExcludedReason IS NULL", connection),
                parts: try parts(of: times, connection),
                newSkills: try newSkills(since: weekAgo, connection, dialect),
                newSkillCount: try number(
                    "SELECT COUNT(*) FROM Skills WHERE FirstSeenAt >= ?", connection, [.timestamp(weekAgo)]),
                lastWeek: weeks.slices.last?.period, risers: try weeks.risers(on: connection),
                failures: try FailureGroup.failed(connection, dialect, since: weekAgo))
        }
    }

    private static func parts(of time: PartedTime, _ connection: Connection) throws -> [Part] {
        let mapped = Set(try ManagedSkillMembers.load(connection).values.joined())
        let periods = time.slices.map(\.period)
        let failed = try TicketCounts.count(.failed, in: periods, TicketFacets(), connection)
        return try periods.indices.map { index in
            Part(
                period: periods[index],
                tickets: try number(
                    "SELECT COUNT(*) FROM Tickets WHERE 1 = 1\(periods[index].condition)", connection,
                    periods[index].parameters),
                failed: failed[index], skills: time.counts[index].values.count { $0 > 0 },
                mentions: time.counts[index].values.reduce(0, +),
                mapped: time.counts[index].reduce(0) { $0 + (mapped.contains($1.key) ? $1.value : 0) },
                people: try people(in: time.slices[index], connection), progress: time.progress[index])
        }
    }

    private static func people(in slice: TicketSlice, _ connection: Connection) throws -> Int {
        guard let numbers = slice.numbers else { return 0 }
        let isPlain = slice.isNumberRange
        return try number(
            """
            SELECT COUNT(DISTINCT TicketTechnicians.TechnicianId) FROM TicketTechnicians
            \(isPlain ? "" : "JOIN Tickets ON Tickets.TicketNumber = TicketTechnicians.TicketNumber")
            WHERE TicketTechnicians.TicketNumber BETWEEN ? AND ?\(isPlain ? "" : slice.period.condition)
            """, connection,
            [.integer(numbers.lowerBound), .integer(numbers.upperBound)] + (isPlain ? [] : slice.period.parameters))
    }

    private static func newSkills(
        since: Timestamp, _ connection: Connection, _ dialect: Dialect
    ) throws -> [NewSkill] {
        try connection.query(
            """
            SELECT \(SkillName.columns), Skills.FirstSeenAt FROM Skills
            WHERE Skills.FirstSeenAt >= ? AND Skills.SkillId \(SkillName.isNotDismissed)
            ORDER BY Skills.FirstSeenAt DESC, Skills.SkillId DESC \(dialect.limit)
            """, [.timestamp(since), .integer(Int64(mostChanges))]
        ).map { NewSkill(skill: SkillName($0), discoveredAt: $0.timestamp(3) ?? since) }
    }

    private static func number(_ sql: String, _ connection: Connection, _ parameters: [Value] = []) throws -> Int {
        try connection.query(sql, parameters).first?.int(0) ?? 0
    }
}
