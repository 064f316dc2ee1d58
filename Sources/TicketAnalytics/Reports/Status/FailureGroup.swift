public import ODBC

/// Tickets that failed for the same cause.
public struct FailureGroup: Sendable, Hashable {
    /// How many tickets are looked at; the cause is not in an index.
    public static let limit = 10_000

    public let kind: String
    public let tickets: Int
    public let example: String
    /// When the latest failed; for tickets that are tried again, when the last of them is.
    public let lastAt: Timestamp

    /// - Parameter since: Those that failed later; nil for all.
    static func failed(
        _ connection: Connection, _ dialect: Dialect, since: Timestamp? = nil
    ) throws -> [FailureGroup] {
        try load(
            """
            SELECT FailureKind, FailureReason, FinishedAt AS LastAt FROM Tickets
            WHERE State = 'Failed' AND FinishedAt IS NOT NULL\(since == nil ? "" : " AND FinishedAt >= ?")
            ORDER BY FinishedAt DESC \(dialect.limit)
            """, [since].compactMap { $0.map { .timestamp($0) } }, connection)
    }

    /// Retries wait at the end of the queue, and those whose worker died are kept apart: the index's last come first.
    static func retrying(_ connection: Connection, _ dialect: Dialect) throws -> [FailureGroup] {
        try load(
            """
            SELECT
                CASE WHEN Quarantined = 1 THEN 'worker-died' ELSE FailureKind END AS FailureKind,
                CASE WHEN Quarantined = 1 THEN 'Its worker died or hung.' ELSE FailureReason END AS FailureReason,
                AvailableAt AS LastAt
            FROM Tickets WHERE State = 'Pending'
            ORDER BY Quarantined DESC, AvailableAt DESC, TicketNumber DESC \(dialect.limit)
            """, [], connection)
    }

    private static func load(
        _ tickets: String, _ parameters: [Value], _ connection: Connection
    ) throws -> [FailureGroup] {
        try connection.query(
            """
            SELECT FailureKind, COUNT(*), MIN(FailureReason), MAX(LastAt) FROM (\(tickets)) AS latest
            WHERE FailureKind IS NOT NULL GROUP BY FailureKind ORDER BY COUNT(*) DESC, FailureKind
            """, parameters + [.integer(Int64(limit))]
        ).map { row in
            FailureGroup(
                kind: row.text(0) ?? "", tickets: row.int(1) ?? 0, example: row.text(2) ?? "",
                lastAt: row.timestamp(3) ?? Timestamp(microseconds: 0))
        }
    }
}
