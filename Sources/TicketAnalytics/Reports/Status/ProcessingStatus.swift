public import ODBC

/// Where the work stands: the mode, the queue, its speed, the processes, the sources' checkpoints, what failed and why.
///
/// Loading it costs some fifteen statements, each of them bounded whatever the size of the database.
public struct ProcessingStatus: Sendable, Hashable {
    /// The database's time.
    public let at: Timestamp
    public let control: ProcessingControl
    public let counts: TicketCounts
    public let queue: PendingTickets
    public let throughput: Throughput
    /// When the last ticket was completed or failed; nil if none was yet.
    public let lastFinishedAt: Timestamp?
    /// Nil before the first analysis.
    public let ticketTime: TicketTime?
    public let processes: [RunningProcess]
    public let sources: [Source]
    /// What failed for good, of the latest `FailureGroup.limit`.
    public let failures: [FailureGroup]
    /// Why pending tickets have failed before, of those that are available last.
    public let retrying: [FailureGroup]

    /// - Throws: `StoreError`
    public static func load(from store: Store) async throws -> ProcessingStatus {
        let dialect = store.dialect
        return try await store.run { connection in
            let now =
                try connection.query("SELECT \(dialect.now)").first?.timestamp(0) ?? Timestamp(microseconds: 0)
            return ProcessingStatus(
                at: now, control: try ProcessingControl.load(connection),
                counts: try TicketCounts.load(connection, dialect),
                queue: try PendingTickets.load(at: now, connection, dialect),
                throughput: try Throughput.load(at: now, connection, dialect),
                lastFinishedAt: try lastFinished(connection),
                ticketTime: try TicketTime.load(connection, dialect),
                processes: try RunningProcess.load(connection, dialect), sources: try Source.load(connection),
                failures: try FailureGroup.failed(connection, dialect),
                retrying: try FailureGroup.retrying(connection, dialect))
        }
    }
}

extension ProcessingStatus {
    private static func lastFinished(_ connection: Connection) throws -> Timestamp? {
        let row = try connection.query(
            """
            SELECT
                (SELECT MAX(FinishedAt) FROM Tickets WHERE State = 'Complete' AND FinishedAt IS NOT NULL),
                (SELECT MAX(FinishedAt) FROM Tickets WHERE State = 'Failed' AND FinishedAt IS NOT NULL)
            """
        ).first
        return [row?.timestamp(0), row?.timestamp(1)].compactMap { $0 }.max()
    }

    /// How long a moment is past; zero for one to come.
    public func age(of time: Timestamp) -> Duration {
        .microseconds(max(0, at.microseconds - time.microseconds))
    }

    /// How long the first of the pending tickets has been available.
    public var oldestPendingAge: Duration? { queue.oldest.map(age) }

    /// The workers that have been heard of in time.
    public var workers: [RunningProcess] {
        processes.filter { $0.role == WorkerRegistry.Role.worker.rawValue && !$0.isOverdue }
    }
}
