public import ODBC

/// What was finished and what waited over a stretch of time, in equal parts up to now.
public struct ThroughputSeries: Sendable, Hashable {
    public enum Window: String, Sendable, CaseIterable {
        case hour = "1h"
        case day = "24h"
        case week = "7d"

        var span: Duration {
            switch self {
            case .hour: .hour
            case .day: .day
            case .week: .day * 7
            }
        }

        /// 60 parts of an hour, 48 of a day, 56 of a week.
        var step: Duration {
            switch self {
            case .hour: .minute
            case .day: .minute * 30
            case .week: .hour * 3
            }
        }
    }

    public struct Part: Sendable, Hashable {
        public let start: Timestamp
        public var completed = 0
        public var failed = 0
        /// How many tickets waited, as was recorded last in this part; nil if nothing was finished in it.
        public var pending: Int?
    }

    public let window: Window
    /// The earliest first; parts in which nothing was finished are there too.
    public let parts: [Part]
    public var events: [WorkEvent] = []

    /// Reads at most the window's minutes of `ThroughputHistory`; what is not recorded yet is counted.
    ///
    /// - Throws: `StoreError`
    public static func load(_ window: Window, from store: Store) async throws -> ThroughputSeries {
        let sql = """
            SELECT MinuteAt, Completed, Failed, Pending FROM ThroughputHistory
            WHERE MinuteAt >= ? ORDER BY MinuteAt
            """
        let dialect = store.dialect
        return try await store.run { connection in
            let now = try connection.query("SELECT \(dialect.now)").first?.timestamp(0)
            let parts = empty(window, until: now ?? Timestamp(microseconds: 0))
            let rows = try connection.query(sql, [.timestamp(parts[0].start)])
            let recorded = rows.last?.timestamp(0).map { $0 + .minute } ?? parts[0].start
            return ThroughputSeries(
                window: window,
                parts: try counted(
                    filled(parts, with: rows, of: window), since: recorded, of: window, connection, dialect),
                events: try WorkEvent.load(since: parts[0].start, connection))
        }
    }

    /// Parts begin at whole steps, so that they stand still while the clock goes on.
    private static func empty(_ window: Window, until now: Timestamp) -> [Part] {
        let (step, count) = (window.step, Int(window.span / window.step))
        let size = step.milliseconds * 1000
        let last = Timestamp(microseconds: now.microseconds - now.microseconds % size)
        return (0..<count).map { Part(start: last - step * (count - 1 - $0)) }
    }

    private static func filled(_ parts: [Part], with rows: [Row], of window: Window) -> [Part] {
        var parts = parts
        let size = window.step.milliseconds * 1000
        for row in rows {
            let offset = (row.timestamp(0)?.microseconds ?? 0) - parts[0].start.microseconds
            let index = Int(offset / size)
            guard parts.indices.contains(index) else { continue }
            parts[index].completed += row.int(1) ?? 0
            parts[index].failed += row.int(2) ?? 0
            parts[index].pending = row.int(3)
        }
        return parts
    }

    /// Adds what was finished after the last minute that is recorded: nobody records once all processes have ended.
    private static func counted(
        _ parts: [Part], since recorded: Timestamp, of window: Window, _ connection: Connection, _ dialect: Dialect
    ) throws -> [Part] {
        var parts = parts
        let pending = try TicketCounts.count(.pending, connection, dialect)
        for index in parts.indices where parts[index].start + window.step > recorded {
            let span = [max(parts[index].start, recorded), parts[index].start + window.step].map { Value.timestamp($0) }
            guard let row = try connection.query(finished, span + span).first else { continue }
            let (completed, failed) = (row.int(0) ?? 0, row.int(1) ?? 0)
            guard completed + failed > 0 else { continue }
            parts[index].completed += completed
            parts[index].failed += failed
            parts[index].pending = pending
        }
        return parts
    }

    private static let finished = """
        SELECT
            (SELECT COUNT(*) FROM Tickets
                WHERE State = 'Complete' AND FinishedAt IS NOT NULL AND FinishedAt >= ? AND FinishedAt < ?),
            (SELECT COUNT(*) FROM Tickets
                WHERE State = 'Failed' AND FinishedAt IS NOT NULL AND FinishedAt >= ? AND FinishedAt < ?)
        """
}
