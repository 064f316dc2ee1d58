public import ODBC

/// The tickets that could not be analysed, with the reasons.
public struct FailedTickets: Sendable, Hashable {
    public struct Entry: Sendable, Hashable {
        public let ticket: TicketLabel
        public let kind: String
        public let reason: String
        public let attempts: Int
        public let failedAt: Timestamp
    }

    /// The latest first.
    public let entries: [Entry]
    public let total: Int

    public static func load(limit: Int, from store: Store) async throws -> FailedTickets {
        let dialect = store.dialect
        return try await store.run { connection in
            let rows = try connection.query(
                """
                SELECT \(TicketLabel.columns), FailureKind, FailureReason, Attempts, FinishedAt FROM Tickets
                WHERE State = 'Failed' AND FinishedAt IS NOT NULL
                ORDER BY FinishedAt DESC, TicketNumber \(dialect.limit)
                """, [.integer(Int64(limit))])
            return FailedTickets(
                entries: rows.map { row in
                    Entry(
                        ticket: TicketLabel(row), kind: row.text(3) ?? "", reason: row.text(4) ?? "",
                        attempts: row.int(5) ?? 0, failedAt: row.timestamp(6) ?? Timestamp(microseconds: 0))
                },
                total: try TicketCounts.count(.failed, connection, dialect))
        }
    }
}
