import ODBC

/// How far a source has been read; kept in the same transaction as the tickets.
struct Checkpoint: Sendable, Hashable {
    var cursor: SourceCursor
    var rowsRead: Int64
    /// When the source was read from its very start for the last time.
    var reconciledAt: Timestamp?
}

extension Checkpoint {
    static func load(_ source: String, from store: Store) async throws -> Checkpoint? {
        let sql = "SELECT ChangedAt, TicketNumber, RowsRead, ReconciledAt FROM ProcessingCheckpoint WHERE Source = ?"
        let rows = try await store.run { try $0.query(sql, [.text(source)]) }
        guard let row = rows.first, let changedAt = row.timestamp(0), let number = row.int64(1) else { return nil }
        return Checkpoint(
            cursor: SourceCursor(changedAt: changedAt, number: number), rowsRead: row.int64(2) ?? 0,
            reconciledAt: row.timestamp(3))
    }

    /// Writes the checkpoint; an overlap that is read again never moves it back.
    static func advance(
        _ source: String, to cursor: SourceCursor, rows: Int, on connection: Connection, _ dialect: Dialect
    ) throws {
        let position: [Value] = [.timestamp(cursor.changedAt), .integer(cursor.number)]
        let changed = try connection.execute(
            """
            UPDATE ProcessingCheckpoint SET
                TicketNumber = CASE WHEN ChangedAt > ? THEN TicketNumber ELSE ? END,
                ChangedAt = CASE WHEN ChangedAt > ? THEN ChangedAt ELSE ? END,
                RowsRead = RowsRead + ?, UpdatedAt = \(dialect.now)
            WHERE Source = ?
            """,
            [position[0], position[1], position[0], position[0], .integer(Int64(rows)), .text(source)])
        guard changed == 0 else { return }
        _ = try connection.execute(
            """
            INSERT INTO ProcessingCheckpoint (Source, ChangedAt, TicketNumber, RowsRead, UpdatedAt)
            VALUES (?, ?, ?, ?, \(dialect.now))
            """, [.text(source)] + position + [.integer(Int64(rows))])
    }

    /// Remembers when a reconciliation came to its end, and what it found.
    static func note(
        _ found: Reconciliation, of source: String, on connection: Connection, _ dialect: Dialect
    ) throws {
        _ = try connection.execute(
            """
            UPDATE ProcessingCheckpoint SET
                ReconciledAt = \(dialect.now), LateTickets = ?, GoneTickets = ?, MissingTickets = ?
            WHERE Source = ?
            """, [Value(found.late), Value(found.gone), Value(found.missing), .text(source)])
    }
}
