import ODBC

/// A period with the numbers of its tickets. Where tickets are numbered as they come in, the numbers alone say which
/// tickets are the period's, and keys that hold no time are counted without a look at the tickets.
struct TicketSlice: Sendable, Hashable {
    let period: TicketPeriod
    /// The lowest and the highest; nil if it has none.
    let numbers: ClosedRange<Int64>?
    /// Whether all tickets between them are the period's.
    let isNumberRange: Bool
    /// From the lowest to the highest number of what is before, after and without a time.
    private let outside: [ClosedRange<Int64>]

    /// Slices that follow each other without a gap.
    static func load(_ periods: [TicketPeriod], on connection: Connection) throws -> [TicketSlice] {
        guard let first = periods.first, let last = periods.last else { return [] }
        let known = try periods.map { try numbers(of: $0, connection) }
        let outside = try [
            first.since.map { try numbers("Tickets.EnteredAt < ?", [.timestamp($0)], connection) },
            last.until.map { try numbers("Tickets.EnteredAt >= ?", [.timestamp($0)], connection) },
            first.isAll ? nil : numbers("Tickets.EnteredAt IS NULL", [], connection),
        ].compactMap { $0 ?? nil }
        return periods.indices.map { index in
            var others = known
            others.remove(at: index)
            return TicketSlice(periods[index], known[index], outside, besides: others)
        }
    }

    /// What follows each other as one.
    ///
    /// - Parameter other: What was loaded with them and is not one of them.
    static func joined(_ slices: [TicketSlice], besides other: TicketSlice?) -> TicketSlice? {
        guard let first = slices.first, let last = slices.last else { return nil }
        let known = slices.compactMap(\.numbers)
        let lowest = known.map(\.lowerBound).min()
        return TicketSlice(
            TicketPeriod(since: first.period.since, until: last.period.until),
            lowest.map { $0...(known.map(\.upperBound).max() ?? $0) }, first.outside, besides: [other?.numbers])
    }

    private init(
        _ period: TicketPeriod, _ numbers: ClosedRange<Int64>?, _ outside: [ClosedRange<Int64>],
        besides others: [ClosedRange<Int64>?]
    ) {
        (self.period, self.numbers, self.outside) = (period, numbers, outside)
        isNumberRange = (outside + others.compactMap { $0 }).allSatisfy { numbers?.overlaps($0) != true }
    }

    /// The lowest and the highest number of a period's tickets; nil if it has none.
    private static func numbers(of period: TicketPeriod, _ connection: Connection) throws -> ClosedRange<Int64>? {
        try numbers("1 = 1\(period.condition)", period.parameters, connection)
    }

    private static func numbers(
        _ condition: String, _ parameters: [Value], _ connection: Connection
    ) throws -> ClosedRange<Int64>? {
        let row = try connection.query(
            "SELECT MIN(TicketNumber), MAX(TicketNumber) FROM Tickets WHERE \(condition)", parameters
        ).first
        guard let first = row?.int64(0), let last = row?.int64(1) else { return nil }
        return first...last
    }
}
