import ODBC

/// How many tickets show each skill: in a period, in its equal parts, and in the equal period before.
struct PeriodCounts {
    let tickets: [Int64: Int]
    let parts: [[Int64: Int]]
    /// Nil if the period has no start.
    let before: [Int64: Int]?

    static func load(
        _ period: TicketPeriod, _ facets: TicketFacets, _ connection: Connection, _ dialect: Dialect
    ) throws -> PeriodCounts {
        let times = try connection.query(
            "SELECT (SELECT MIN(EnteredAt) FROM Tickets), (SELECT MAX(EnteredAt) FROM Tickets)"
        )
        .first
        guard let oldest = times?.timestamp(0), let newest = times?.timestamp(1) else {
            let all = try TicketSlice.load([period], on: connection)
            return PeriodCounts(
                tickets: try all.first.map { try SkillCounts.load($0, facets, connection, dialect) } ?? [:], parts: [],
                before: nil)
        }
        let previous = period.previous(newest)
        let slices = try TicketSlice.load(
            [previous].compactMap { $0 } + period.parts(DiscoveredSkills.trendParts, within: (oldest, newest)),
            on: connection)
        var counts = try slices.map { try SkillCounts.load($0, facets, connection, dialect) }
        let before = previous == nil ? nil : counts.removeFirst()
        // Tickets that do not say when they were entered count where all count.
        let whole = TicketSlice(period: period, numbers: .min ... .max, isNumberRange: true)
        let tickets =
            period.isAll
            ? try SkillCounts.load(whole, facets, connection, dialect)
            : counts.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
        return PeriodCounts(tickets: tickets, parts: counts, before: before)
    }
}
