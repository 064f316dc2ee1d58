import ODBC

/// The processes at work, one row each; a row lives as long as its lease is renewed.
public struct WorkerRegistry: Sendable {
    public enum Role: String, Sendable {
        case worker, controller
    }

    let store: Store

    public init(store: Store) {
        self.store = store
    }

    func register(_ worker: WorkerID, role: Role, process: ProcessIdentity, lease: Duration) async throws {
        let sql = """
            INSERT INTO Workers
                (WorkerId, Role, Host, Pid, StartedAt, HeartbeatAt, LeaseUntil, Held, Completed, Failed)
            VALUES (?, ?, ?, ?, \(store.dialect.now), \(store.dialect.now), \(store.dialect.nowPlusMilliseconds), 0, 0, 0)
            """
        let values: [Value] = [
            .text(worker.text), .text(role.rawValue), .text(process.host), .integer(Int64(process.pid)),
            .integer(lease.milliseconds),
        ]
        try await store.run { _ = try $0.execute(sql, values) }
    }

    /// Renews the lease and says what the process does; the database notes since when there is trouble.
    ///
    /// - Returns: False if the row is gone: somebody has declared the worker dead, and it must stop.
    public func heartbeat(_ worker: WorkerID, _ progress: WorkerProgress, lease: Duration) async throws -> Bool {
        let sql = """
            UPDATE Workers SET
                HeartbeatAt = \(store.dialect.now), LeaseUntil = \(store.dialect.nowPlusMilliseconds),
                Held = ?, CurrentTicket = ?, Completed = ?, Failed = ?, Activity = ?, Trouble = ?,
                TroubleSince = CASE
                    WHEN ? = 0 THEN NULL WHEN Trouble IS NULL THEN \(store.dialect.now) ELSE TroubleSince END
            WHERE WorkerId = ?
            """
        let values: [Value] = [
            .integer(lease.milliseconds), .integer(Int64(progress.held)),
            progress.currentTicket.map { .integer($0) } ?? .null,
            .integer(Int64(progress.completed)), .integer(Int64(progress.failed)),
            .text(progress.activity.rawValue), progress.troubleValue, .integer(progress.trouble == nil ? 0 : 1),
            .text(worker.text),
        ]
        return try await store.run { try $0.execute(sql, values) } == 1
    }

    /// Whether the worker has registered.
    public func contains(_ worker: WorkerID) async throws -> Bool {
        try await !store.run {
            try $0.query("SELECT WorkerId FROM Workers WHERE WorkerId = ?", [.text(worker.text)])
        }.isEmpty
    }

    /// The workers of a host whose lease runs, by the database's clock.
    public func living(on host: String) async throws -> Set<WorkerID> {
        let sql = """
            SELECT WorkerId FROM Workers WHERE Role = 'worker' AND Host = ? AND LeaseUntil >= \(store.dialect.now)
            """
        let rows = try await store.run { try $0.query(sql, [.text(host)]) }
        return Set(rows.compactMap { $0.text(0).map(WorkerID.init) })
    }

    public func remove(_ worker: WorkerID) async throws {
        try await store.run { _ = try $0.execute("DELETE FROM Workers WHERE WorkerId = ?", [.text(worker.text)]) }
    }

    /// Removes the rows whose lease ran out.
    public func removeExpired() async throws -> Int {
        try await store.run { try $0.execute("DELETE FROM Workers WHERE LeaseUntil < \(store.dialect.now)") }
    }
}
