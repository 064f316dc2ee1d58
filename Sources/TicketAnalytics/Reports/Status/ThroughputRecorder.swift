import ODBC

/// Keeps how many tickets were finished in each minute, so that no report counts the tickets of a long time.
///
/// Every process may call it about once a minute: the minute is the key, and who comes second writes nothing. A minute in
/// which nothing was finished has no row.
public struct ThroughputRecorder: Sendable {
    private let store: Store

    public init(store: Store) {
        self.store = store
    }

    /// Records the minutes that are not yet, from a day ago up to the last one that ended a minute ago: by then the
    /// transactions that finished its tickets have ended too. Drops what is older than a year.
    ///
    /// - Throws: `StoreError`
    public func record() async throws {
        let dialect = store.dialect
        // A unique violation is SQL Server's word for another process that was quicker; `run` looks again then.
        try await store.run { connection in
            guard let minutes = try Self.unrecordedMinutes(on: connection, dialect) else { return }
            let finished = try Self.finished(in: minutes, on: connection)
            guard !finished.isEmpty else { return }
            let pending = try TicketCounts.count(.pending, connection, dialect)
            try Self.insert(finished, pending: pending, on: connection, dialect)
            try Self.deleteOldRows(before: minutes.upperBound, on: connection, dialect)
        }
    }

    private struct Finished {
        let minute: Timestamp
        let completed: Int64
        let failed: Int64
    }

    private static func unrecordedMinutes(on connection: Connection, _ dialect: Dialect) throws -> Range<Timestamp>? {
        let row = try connection.query("SELECT \(dialect.now), (SELECT MAX(MinuteAt) FROM ThroughputHistory)").first
        guard let now = row?.timestamp(0) else { return nil }
        let end = (now - .minute).startOfMinute
        let start = max(end - .day, row?.timestamp(1).map { $0 + .minute } ?? end - .day)
        return start < end ? start..<end : nil
    }

    /// Goes from minute to minute by the index; those in which nothing was finished are passed over.
    private static func finished(in minutes: Range<Timestamp>, on connection: Connection) throws -> [Finished] {
        var rows: [Finished] = []
        var next: Timestamp? = minutes.lowerBound
        while let minute = next, minute < minutes.upperBound {
            let end = Value.timestamp(minute + .minute)
            guard
                let row = try connection.query(oneMinute, [.timestamp(minute), end, .timestamp(minute), end, end, end])
                    .first
            else { break }
            let finished = Finished(minute: minute, completed: row.int64(0) ?? 0, failed: row.int64(1) ?? 0)
            if finished.completed + finished.failed > 0 { rows.append(finished) }
            next = [row.timestamp(2), row.timestamp(3)].compactMap { $0?.startOfMinute }.min()
        }
        return rows
    }

    /// How many tickets were finished in a minute, and when the next one was.
    private static let oneMinute = """
        SELECT
            (SELECT COUNT(*) FROM Tickets
                WHERE State = 'Complete' AND FinishedAt IS NOT NULL AND FinishedAt >= ? AND FinishedAt < ?),
            (SELECT COUNT(*) FROM Tickets
                WHERE State = 'Failed' AND FinishedAt IS NOT NULL AND FinishedAt >= ? AND FinishedAt < ?),
            (SELECT MIN(FinishedAt) FROM Tickets
                WHERE State = 'Complete' AND FinishedAt IS NOT NULL AND FinishedAt >= ?),
            (SELECT MIN(FinishedAt) FROM Tickets
                WHERE State = 'Failed' AND FinishedAt IS NOT NULL AND FinishedAt >= ?)
        """

    /// - Parameter pending: How many wait now; nobody knows how many did in a minute that is long gone.
    private static func insert(
        _ finished: [Finished], pending: Int, on connection: Connection, _ dialect: Dialect
    ) throws {
        var rows = RowSet(["MinuteAt": .timestamp, "Completed": .integer, "Failed": .integer])
        for row in finished { rows.append([.timestamp(row.minute), .integer(row.completed), .integer(row.failed)]) }
        let table = rows.table(in: dialect)
        _ = try connection.execute(
            """
            INSERT INTO ThroughputHistory (MinuteAt, Completed, Failed, Pending)
            SELECT r.MinuteAt, r.Completed, r.Failed, CAST(? AS BIGINT) FROM \(table.sql)
            WHERE NOT EXISTS (SELECT 1 FROM ThroughputHistory WHERE ThroughputHistory.MinuteAt = r.MinuteAt)
            \(dialect.ignoringConflicts)
            """, [.integer(Int64(pending))] + table.parameters)
    }

    private static func deleteOldRows(
        before end: Timestamp, on connection: Connection, _ dialect: Dialect
    ) throws {
        _ = try connection.execute(
            """
            DELETE FROM ThroughputHistory WHERE MinuteAt IN (
                SELECT MinuteAt FROM ThroughputHistory WHERE MinuteAt < ? ORDER BY MinuteAt \(dialect.limit))
            """, [.timestamp(end - .day * 365), 1_000])
    }
}
