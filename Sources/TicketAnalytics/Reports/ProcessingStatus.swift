public import ODBC

/// Where the work stands: the queue, the processes, the source's checkpoint, what failed and why.
public struct ProcessingStatus: Sendable, Hashable {
    public struct Process: Sendable, Hashable {
        public let id: String
        public let role: String
        public let host: String
        public let pid: Int
        public let heartbeatAt: Timestamp
        public let held: Int
        public let currentTicket: Int64?
        public let completed: Int
        public let failed: Int
    }

    public struct Source: Sendable, Hashable {
        public let name: String
        public let changedAt: Timestamp
        public let updatedAt: Timestamp
        public let rowsRead: Int
    }

    public struct FailureGroup: Sendable, Hashable {
        public let kind: String
        public let tickets: Int
        public let example: String
    }

    public let at: Timestamp
    public let counts: TicketCounts
    public let oldestPending: Timestamp?
    /// Tickets completed in the last five minutes and the last hour.
    public let completedIn5Minutes: Int
    public let completedInHour: Int
    public let processes: [Process]
    public let sources: [Source]
    public let failures: [FailureGroup]

    public static func load(from store: Store) async throws -> ProcessingStatus {
        let dialect = store.dialect
        return try await store.run { connection in
            ProcessingStatus(
                at: try connection.query("SELECT \(dialect.now)").first?.timestamp(0) ?? Timestamp(microseconds: 0),
                counts: try TicketCounts.load(connection, dialect),
                oldestPending: try connection.query("SELECT MIN(AvailableAt) FROM Tickets WHERE State = 'Pending'")
                    .first?.timestamp(0),
                completedIn5Minutes: try completed(within: .seconds(300), connection, dialect),
                completedInHour: try completed(within: .seconds(3600), connection, dialect),
                processes: try processes(connection), sources: try sources(connection),
                failures: try failures(connection))
        }
    }

    private static func completed(
        within duration: Duration, _ connection: Connection, _ dialect: Dialect
    ) throws -> Int {
        try connection.query(
            """
            SELECT COUNT(*) FROM Tickets
            WHERE State = 'Complete' AND FinishedAt IS NOT NULL AND FinishedAt > \(dialect.nowPlusMilliseconds)
            """, [.integer(-duration.milliseconds)]
        ).first?.int(0) ?? 0
    }

    private static func processes(_ connection: Connection) throws -> [Process] {
        try connection.query(
            """
            SELECT WorkerId, Role, Host, Pid, HeartbeatAt, Held, CurrentTicket, Completed, Failed
            FROM Workers ORDER BY Role, Host, Pid
            """
        ).map { row in
            Process(
                id: row.text(0) ?? "", role: row.text(1) ?? "", host: row.text(2) ?? "", pid: row.int(3) ?? 0,
                heartbeatAt: row.timestamp(4) ?? Timestamp(microseconds: 0), held: row.int(5) ?? 0,
                currentTicket: row.int64(6), completed: row.int(7) ?? 0, failed: row.int(8) ?? 0)
        }
    }

    private static func sources(_ connection: Connection) throws -> [Source] {
        try connection.query(
            "SELECT Source, ChangedAt, UpdatedAt, RowsRead FROM ProcessingCheckpoint ORDER BY Source"
        ).map { row in
            Source(
                name: row.text(0) ?? "", changedAt: row.timestamp(1) ?? Timestamp(microseconds: 0),
                updatedAt: row.timestamp(2) ?? Timestamp(microseconds: 0), rowsRead: row.int(3) ?? 0)
        }
    }

    private static func failures(_ connection: Connection) throws -> [FailureGroup] {
        try connection.query(
            """
            SELECT FailureKind, COUNT(*), MIN(FailureReason) FROM Tickets
            WHERE State = 'Failed' AND FinishedAt IS NOT NULL
            GROUP BY FailureKind ORDER BY COUNT(*) DESC, FailureKind
            """
        ).map { FailureGroup(kind: $0.text(0) ?? "", tickets: $0.int(1) ?? 0, example: $0.text(2) ?? "") }
    }
}
