public import ODBC

/// What is known of the pending tickets beside their number.
public struct PendingTickets: Sendable, Hashable {
    /// Since when the first of them could be claimed; in the future if all wait for a retry.
    public let oldest: Timestamp?
    /// How many cannot be claimed yet because they failed before; counted up to `TicketCounts.limit`.
    public let waitingForRetry: Int

    // One MIN for each value of the index's first column, so that each is one look into the index. The time is bound,
    // because PostgreSQL uses no index for a clock that moves.
    static func load(at now: Timestamp, _ connection: Connection, _ dialect: Dialect) throws -> PendingTickets {
        let row = try connection.query(
            """
            SELECT
                (SELECT MIN(AvailableAt) FROM Tickets WHERE State = 'Pending' AND Quarantined = 0),
                (SELECT MIN(AvailableAt) FROM Tickets WHERE State = 'Pending' AND Quarantined = 1),
                (SELECT COUNT(*) FROM (
                    SELECT 1 AS One FROM Tickets
                    WHERE State = 'Pending' AND Quarantined IN (0, 1) AND AvailableAt > ?
                    \(dialect.anyFew)) AS waiting)
            """, [.timestamp(now), .integer(Int64(TicketCounts.limit))]
        ).first
        return PendingTickets(
            oldest: [row?.timestamp(0), row?.timestamp(1)].compactMap { $0 }.min(), waitingForRetry: row?.int(2) ?? 0)
    }
}
