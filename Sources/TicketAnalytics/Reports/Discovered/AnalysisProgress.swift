import ODBC

/// How far the analysis of a period's tickets has come: what waits looks like a decline where it does not count.
public struct AnalysisProgress: Sendable, Hashable {
    /// Tickets that are not analysed yet; one that has changed since shows what it showed.
    public let waiting: Int
    /// Of the tickets, those that do not wait.
    public let share: Double

    public init(waiting: Int, share: Double) {
        self.waiting = waiting
        self.share = share
    }

    /// One ticket in a hundred that waits does not show.
    public var isWhole: Bool { share >= 0.99 }
    /// Less than half of the tickets tell little of the rest.
    public var isComparable: Bool { share >= 0.5 }

    static let whole = AnalysisProgress(waiting: 0, share: 1)

    /// Goes through the tickets that wait, which are few but in the first days; tickets without a time of entry count
    /// where all count.
    static func load(
        _ periods: [TicketPeriod], _ facets: TicketFacets, _ connection: Connection, _ dialect: Dialect
    ) throws -> [AnalysisProgress] {
        let pending = try TicketCounts.count(.pending, in: periods, facets, connection, isNew: true)
        let processing = try TicketCounts.count(.processing, in: periods, facets, connection, isNew: true)
        return try zip(periods, zip(pending, processing).map(+)).map { period, waiting in
            guard waiting > 0 else { return .whole }
            let all = try TicketCounts.all(in: period, facets, connection, dialect)
            return AnalysisProgress(waiting: waiting, share: 1 - Double(waiting) / Double(max(all, waiting)))
        }
    }
}
