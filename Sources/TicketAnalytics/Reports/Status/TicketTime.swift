import ODBC

/// How long the extractor takes for a ticket, over the latest analyses; results that were used again do not count.
public struct TicketTime: Sendable, Hashable {
    /// How many of the latest analyses are looked at.
    static let sample = 1_000

    /// Half of the tickets took no longer.
    public let median: Duration
    /// 19 of 20 tickets took no longer.
    public let p95: Duration
    public let analyses: Int

    static func load(_ connection: Connection, _ dialect: Dialect) throws -> TicketTime? {
        let rows = try connection.query(
            """
            SELECT DurationMs, Total FROM (
                SELECT DurationMs, ROW_NUMBER() OVER (ORDER BY DurationMs) AS Place, COUNT(*) OVER () AS Total
                FROM (SELECT DurationMs, Reused FROM Analyses ORDER BY AnalysisId DESC \(dialect.limit)) AS latest
                WHERE Reused = 0) AS ranked
            WHERE Place = (Total + 1) / 2 OR Place = (Total * 95 + 99) / 100
            ORDER BY DurationMs
            """, [.integer(Int64(sample))])
        guard let first = rows.first, let last = rows.last else { return nil }
        return TicketTime(
            median: .milliseconds(first.int64(0) ?? 0), p95: .milliseconds(last.int64(0) ?? 0),
            analyses: first.int(1) ?? 0)
    }
}
