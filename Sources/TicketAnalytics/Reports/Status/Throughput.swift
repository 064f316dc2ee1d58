import ODBC

/// How many tickets were completed lately.
public struct Throughput: Sendable, Hashable {
    public let in5Minutes: Int
    public let inHour: Int
    public let inDay: Int

    /// Whole minutes come from `ThroughputHistory`; what is not recorded yet is counted, up to `TicketCounts.limit`.
    static func load(at now: Timestamp, _ connection: Connection, _ dialect: Dialect) throws -> Throughput {
        let (hourAgo, dayAgo) = (now - .hour, now - .day)
        let recorded = try connection.query(
            """
            SELECT MAX(MinuteAt), SUM(CASE WHEN MinuteAt >= ? THEN Completed ELSE 0 END), SUM(Completed)
            FROM ThroughputHistory WHERE MinuteAt >= ?
            """, [.timestamp(hourAgo), .timestamp(dayAgo)]
        ).first
        let unrecorded = recorded?.timestamp(0).map { $0 + .minute } ?? dayAgo
        let starts = [now - .minute * 5, max(hourAgo, unrecorded), max(dayAgo, unrecorded)]
        let counted = try completed(since: starts, connection, dialect)
        return Throughput(
            in5Minutes: counted[0], inHour: counted[1] + (recorded?.int(1) ?? 0),
            inDay: counted[2] + (recorded?.int(2) ?? 0))
    }

    private static func completed(
        since starts: [Timestamp], _ connection: Connection, _ dialect: Dialect
    ) throws -> [Int] {
        let count = """
            (SELECT COUNT(*) FROM (
                SELECT 1 AS One FROM Tickets WHERE State = 'Complete' AND FinishedAt IS NOT NULL AND FinishedAt >= ?
                \(dialect.anyFew)) AS counted)
            """
        let sql = "SELECT " + starts.map { _ in count }.joined(separator: ", ")
        let limit = Value.integer(Int64(TicketCounts.limit))
        let row = try connection.query(sql, starts.flatMap { [.timestamp($0), limit] }).first
        return starts.indices.map { row?.int($0) ?? 0 }
    }
}
