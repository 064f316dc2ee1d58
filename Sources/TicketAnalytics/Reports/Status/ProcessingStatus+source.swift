public import ODBC

extension ProcessingStatus {
    /// How far a source has been read.
    public struct Source: Sendable, Hashable {
        public let name: String
        public let changedAt: Timestamp
        public let updatedAt: Timestamp
        public let rowsRead: Int
        /// When it was read from its very start; nil if it has not yet been.
        public let reconciledAt: Timestamp?
        /// What that found.
        public let reconciliation: Reconciliation
    }
}

extension ProcessingStatus.Source {
    static func load(_ connection: Connection) throws -> [ProcessingStatus.Source] {
        try connection.query(
            """
            SELECT Source, ChangedAt, UpdatedAt, RowsRead, ReconciledAt, LateTickets, GoneTickets, MissingTickets
            FROM ProcessingCheckpoint ORDER BY Source
            """
        ).map { row in
            ProcessingStatus.Source(
                name: row.text(0) ?? "", changedAt: row.timestamp(1) ?? Timestamp(microseconds: 0),
                updatedAt: row.timestamp(2) ?? Timestamp(microseconds: 0), rowsRead: row.int(3) ?? 0,
                reconciledAt: row.timestamp(4),
                reconciliation: Reconciliation(
                    late: row.int(5) ?? 0, gone: row.int(6) ?? 0, missing: row.int(7) ?? 0,
                    isComplete: !row[4].isNull))
        }
    }
}
