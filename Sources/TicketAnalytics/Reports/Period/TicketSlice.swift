import ODBC

/// A period with the numbers of its tickets. Where tickets are numbered as they come in, the numbers alone say which
/// tickets are the period's, and keys that hold no time are counted without a look at the tickets.
struct TicketSlice: Sendable, Hashable {
    let period: TicketPeriod
    /// The lowest and the highest; nil if it has none.
    let numbers: ClosedRange<Int64>?
    /// Whether all tickets between them are the period's.
    let isNumberRange: Bool

    /// Slices that follow each other without a gap.
    static func load(_ periods: [TicketPeriod], on connection: Connection) throws -> [TicketSlice] {
        guard let first = periods.first, let last = periods.last else { return [] }
        let known = try periods.map { try numbers(of: $0, connection) }
        let others = try [
            first.since.map { try numbers("Tickets.EnteredAt < ?", [.timestamp($0)], connection) },
            last.until.map { try numbers("Tickets.EnteredAt >= ?", [.timestamp($0)], connection) },
            first.isAll ? nil : numbers("Tickets.EnteredAt IS NULL", [], connection),
        ].map { $0 ?? nil }
        let all = known + others
        return periods.indices.map { index in
            let isAlone = all.indices.allSatisfy { other in
                guard other != index, let own = known[index], let other = all[other] else { return true }
                return !own.overlaps(other)
            }
            return TicketSlice(period: periods[index], numbers: known[index], isNumberRange: isAlone)
        }
    }

    /// The lowest and the highest number of a period's tickets; nil if it has none.
    static func numbers(of period: TicketPeriod, _ connection: Connection) throws -> ClosedRange<Int64>? {
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
