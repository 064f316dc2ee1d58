import ODBC

/// How many tickets were completed lately.
public struct Throughput: Sendable, Hashable {
    public let in5Minutes: Int
    public let inHour: Int
    public let inDay: Int
    /// Since when tickets have been completed in the last five minutes: workers may have begun just now.
    public let workedFor: Duration
    /// The same within the last hour.
    public let workedInHour: Duration

    init(
        in5Minutes: Int, inHour: Int, inDay: Int, workedFor: Duration = .minute * 5, workedInHour: Duration = .hour
    ) {
        self.in5Minutes = in5Minutes
        self.inHour = inHour
        self.inDay = inDay
        self.workedFor = workedFor
        self.workedInHour = workedInHour
    }

    /// Tickets a second over the last five minutes and over the last hour, those that are not zero.
    var speeds: [Double] {
        [speed(of: in5Minutes, in: .minute * 5, workedFor), speed(of: inHour, in: .hour, workedInHour)]
            .filter { $0 > 0 }
    }

    /// A few tickets after a pause tell no speed, and count for the whole span.
    private func speed(of count: Int, in span: Duration, _ worked: Duration) -> Double {
        let time = count < 20 ? span : worked
        return Double(count) / (time / .seconds(1))
    }

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
            inDay: counted[2] + (recorded?.int(2) ?? 0),
            workedFor: try workedFor(since: starts[0], until: now, connection),
            workedInHour: try workedFor(since: hourAgo, until: now, connection))
    }

    private static func workedFor(
        since start: Timestamp, until now: Timestamp, _ connection: Connection
    ) throws -> Duration {
        let first = try connection.query(
            "SELECT MIN(FinishedAt) FROM Tickets WHERE State = 'Complete' AND FinishedAt IS NOT NULL AND FinishedAt >= ?",
            [.timestamp(start)]
        ).first?.timestamp(0)
        return max(.microseconds(now.microseconds - (first ?? start).microseconds), .seconds(10))
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
