import ODBC

/// Equal parts of a time, with what the tickets of each show.
struct PartedTime {
    /// Fewer tickets are no rise.
    private static let leastTickets = 5

    /// Empty if no ticket says when it was entered.
    let slices: [TicketSlice]
    let counts: [[Int64: Int]]
    let progress: [AnalysisProgress]

    static func load(
        _ range: DateRange, _ connection: Connection, _ dialect: Dialect
    ) throws -> PartedTime {
        let periods = try periods(of: range, connection)
        let slices = try TicketSlice.load(periods, on: connection)
        return PartedTime(
            slices: slices, counts: try SkillCounts.load(slices, connection, dialect),
            progress: try AnalysisProgress.load(periods, TicketFacets(), connection, dialect))
    }

    /// Up to the end of the newest ticket's day.
    private static func periods(of range: DateRange, _ connection: Connection) throws -> [TicketPeriod] {
        let times = try connection.query(
            "SELECT (SELECT MIN(EnteredAt) FROM Tickets), (SELECT MAX(EnteredAt) FROM Tickets)"
        ).first
        guard let oldest = times?.timestamp(0)?.dayStart, let newest = times?.timestamp(1) else { return [] }
        let end = newest.dayStart + .day
        var period = try TicketPeriod.load(range, on: connection)
        if case .last(let days) = range { period = TicketPeriod(since: end - .day * days) }
        return TicketPeriod(since: period.since, until: period.until ?? end)
            .parts(Overview.parts, within: (oldest, newest))
    }

    /// The skills that rose most in the last part; nil if too much of it or the one before waits to be compared.
    func risers(on connection: Connection) throws -> [Overview.Riser]? {
        guard let last = counts.last, let before = counts.dropLast().last else { return [] }
        let compared = progress.suffix(2)
        guard compared.allSatisfy(\.isComparable), let own = compared.last, let other = compared.first else {
            return nil
        }
        let scale = own.share / other.share
        let rises = last.filter { $0.value >= Self.leastTickets }.map { id, tickets in
            (id: id, tickets: tickets, delta: Double(tickets) - Double(before[id] ?? 0) * scale)
        }
        return try rises.filter { $0.delta > 0 }.sorted { ($1.delta, $0.id) < ($0.delta, $1.id) }
            .prefix(Overview.mostChanges).map { rise in
                Overview.Riser(
                    skill: try SkillName.find(rise.id, on: connection), tickets: rise.tickets,
                    ticketsBefore: before[rise.id] ?? 0, delta: rise.delta)
            }
    }
}
