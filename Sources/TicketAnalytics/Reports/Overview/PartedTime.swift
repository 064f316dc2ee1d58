import ODBC

/// Equal parts of a time, with what the tickets of each show.
struct PartedTime {
    /// Fewer tickets are no rise.
    private static let leastTickets = 5

    /// Empty if no ticket says when it was entered.
    let slices: [TicketSlice]
    /// By skill, but for those that people have said are none.
    let counts: [[Int64: Int]]
    let progress: [AnalysisProgress]

    static func load(
        _ range: DateRange, _ connection: Connection, _ dialect: Dialect
    ) throws -> PartedTime {
        let periods = try periods(of: range, connection, dialect)
        let slices = try TicketSlice.load(periods, on: connection)
        let dismissed = Set(try connection.query("SELECT SkillId FROM DismissedSkills").compactMap { $0.int64(0) })
        let counts = try SkillCounts.load(slices, connection, dialect)
        return PartedTime(
            slices: slices, counts: counts.map { $0.filter { !dismissed.contains($0.key) } },
            progress: try AnalysisProgress.load(periods, TicketFacets(), connection, dialect))
    }

    /// Up to the end of the newest ticket's day.
    private static func periods(
        of range: DateRange, _ connection: Connection, _ dialect: Dialect
    ) throws -> [TicketPeriod] {
        guard let times = try TicketTimes.load(on: connection, dialect) else { return [] }
        let end = times.newest.dayStart + .day
        var period = try TicketPeriod.load(range, on: connection, dialect)
        if case .last(let days) = range { period = TicketPeriod(since: end - .day * days) }
        return TicketPeriod(since: period.since, until: period.until ?? end)
            .parts(Overview.parts, within: (times.oldest.dayStart, times.newest))
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
