import ODBC

/// How many tickets show each skill: in a period, and in the equal period before.
struct PeriodCounts {
    let tickets: [Int64: Int]
    /// Nil if the period has no start.
    let before: [Int64: Int]?
    let previous: TicketPeriod?
    /// The equal parts of a trend; empty if no ticket says when it was entered.
    let parts: [TicketPeriod]
    private let trend: Trend

    /// How the parts are counted.
    private enum Trend {
        /// Where the numbers of the tickets tell the time.
        case slices([TicketSlice], whole: TicketSlice?)
        /// A pass over the tickets has counted them already.
        case passed([[Int64: Int]])
    }

    /// - Parameter mentions: What all tickets show.
    static func load(
        _ period: TicketPeriod, _ facets: TicketFacets, _ mentions: SkillMentions?, _ connection: Connection,
        _ dialect: Dialect
    ) throws -> PeriodCounts {
        var (previous, parts): (TicketPeriod?, [TicketPeriod]) = (nil, [])
        if let times = try TicketTimes.load(on: connection, dialect) {
            previous = period.previous(times.newest)
            parts = period.parts(DiscoveredSkills.trendParts, within: (times.oldest, times.newest))
        }
        let spans = [previous].compactMap { $0 } + (parts.isEmpty ? [period] : parts)
        if !facets.isEmpty {
            let pass = SkillPass(periods: spans, facets: facets, isOfAll: period.isAll)
            return PeriodCounts(try pass.counts(connection, dialect), previous, parts)
        }
        var slices = try TicketSlice.load(spans, on: connection)
        let earlier = previous == nil ? nil : slices.removeFirst()
        let whole = TicketSlice.joined(slices, besides: earlier)
        let counts =
            try mentions.map { [$0.counts] }
            ?? SkillCounts.load([earlier, whole].compactMap { $0 }, connection, dialect)
        return PeriodCounts(
            tickets: counts.last ?? [:], before: previous == nil ? nil : counts.first, previous: previous,
            parts: parts, trend: .slices(parts.isEmpty ? [] : slices, whole: whole))
    }

    private init(_ counts: SkillPass.Counts, _ previous: TicketPeriod?, _ parts: [TicketPeriod]) {
        var periods = counts.periods
        before = previous == nil ? nil : periods.removeFirst()
        tickets = periods.reduce(into: counts.undated) { $0.merge($1, uniquingKeysWith: +) }
        (self.previous, self.parts) = (previous, parts)
        trend = .passed(parts.isEmpty ? [] : periods)
    }

    private init(
        tickets: [Int64: Int], before: [Int64: Int]?, previous: TicketPeriod?, parts: [TicketPeriod], trend: Trend
    ) {
        (self.tickets, self.before, self.previous, self.parts) = (tickets, before, previous, parts)
        self.trend = trend
    }

    /// The whole period where the numbers of its tickets tell its time, so that no ticket need be looked at; nil if not.
    var numbers: ClosedRange<Int64>? {
        guard case .slices(_, let whole) = trend, let whole, whole.isNumberRange else { return nil }
        return whole.numbers
    }

    /// The tickets of some skills in each part.
    func trend(of skills: [Int64], _ connection: Connection, _ dialect: Dialect) throws -> [[Int64: Int]] {
        switch trend {
        case .slices(let slices, _): try SkillCounts.load(slices, of: skills, connection, dialect)
        case .passed(let parts): parts
        }
    }
}
