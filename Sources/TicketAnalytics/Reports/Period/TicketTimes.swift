import ODBC

/// When the first and the newest ticket were entered. What its source has deleted does not count, nor a date that cannot
/// be: before 1971, as software writes where there is none, or more than a year ahead of the clock.
struct TicketTimes {
    let oldest: Timestamp
    let newest: Timestamp
    /// The newest time of all, whether it can be or not.
    let latest: Timestamp

    private static let isKept = "State <> 'Discarded'"

    /// Nil if no ticket says when it was entered. Where no date can be, all count.
    static func load(on connection: Connection, _ dialect: Dialect) throws -> TicketTimes? {
        let now = try connection.query("SELECT \(dialect.now)").first?.timestamp(0) ?? Timestamp(microseconds: 0)
        let kept = "SELECT MIN(EnteredAt) FROM Tickets WHERE \(isKept)"
        let possible = "\(kept) AND EnteredAt BETWEEN ? AND ?"
        let row = try connection.query(
            "SELECT (\(kept)), (\(newest(kept))), (\(possible)), (\(newest(possible)))",
            Array(repeating: [.timestamp(first), .timestamp(now + .day * 365)], count: 2).flatMap { $0 }
        ).first
        guard let oldest = row?.timestamp(0), let latest = row?.timestamp(1) else { return nil }
        return TicketTimes(oldest: row?.timestamp(2) ?? oldest, newest: row?.timestamp(3) ?? latest, latest: latest)
    }

    private static let first = Timestamp(microseconds: 31_536_000_000_000)

    private static func newest(_ oldest: String) -> String { oldest.replacing("MIN", with: "MAX") }
}
