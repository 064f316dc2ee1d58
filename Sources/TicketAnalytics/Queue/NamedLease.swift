import ODBC

/// What only one process may do at a time, such as populating from a source; kept in the database, so on any host.
///
/// The holder repeats its token in the transactions that the lease protects (`guarding`), so that one that was taken
/// for dead writes nothing any more.
struct NamedLease: Sendable {
    let name: String
    let duration: Duration
    let store: Store
    let token = ClaimToken.fresh()

    /// Runs `body` while the lease is held and renewed, and releases it afterwards.
    ///
    /// - Parameter waits: Whether another holder is waited for.
    /// - Throws: `LeaseError.held` by another process, and what `body` throws.
    func hold<Result>(waiting waits: Bool = false, _ body: () async throws -> Result) async throws -> Result {
        while let other = try await acquire() {
            guard waits else { throw LeaseError.held(name: name, by: other) }
            try await Task.sleep(for: .milliseconds(250))
        }
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await keep() }
            defer { group.cancelAll() }
            do {
                let result = try await body()
                try await release()
                return result
            } catch {
                do {
                    try await farewell { try await release() }
                } catch {
                    // The body's error says more; the lease runs out by itself.
                }
                throw error
            }
        }
    }

    /// Renews until it is cancelled; whether the lease is still held shows in `guarding`.
    private func keep() async throws {
        while true {
            try await Task.sleep(for: duration / 4)
            do {
                try await renew()
            } catch let error as any Explainable where error.isRetryable {
                // The next try may find the database back.
            }
        }
    }

    /// Takes the lease, or renews it if it is ours.
    ///
    /// - Returns: The other process if one holds it; nil if it is ours.
    func acquire(as process: ProcessIdentity = .current) async throws -> ProcessIdentity? {
        let now = store.dialect.now
        let parameters: [Value] = [
            .text(token), .text(process.host), .integer(Int64(process.pid)), .integer(duration.milliseconds),
            .text(name),
        ]
        return try await store.write { connection in
            let taken = try connection.execute(
                """
                UPDATE Leases SET Token = ?, Host = ?, Pid = ?, LeaseUntil = \(store.dialect.nowPlusMilliseconds)
                WHERE Name = ? AND (Token = ? OR LeaseUntil < \(now))
                """, parameters + [.text(token)])
            if taken == 1 { return nil }
            if let holder = try holder(connection) {
                // Our own pid is one that died before us: in a container every start has the same.
                let isDead = holder.process == process || holder.host == process.host && !holder.process.isAlive
                guard isDead else { return holder.process }
                _ = try connection.execute(
                    "DELETE FROM Leases WHERE Name = ? AND Token = ?", [.text(name), .text(holder.token)])
            }
            // Should another process be quicker, the unique key answers, and `write` tries again.
            _ = try connection.execute(
                """
                INSERT INTO Leases (Token, Host, Pid, LeaseUntil, Name)
                VALUES (?, ?, ?, \(store.dialect.nowPlusMilliseconds), ?)
                """, parameters)
            return nil
        }
    }

    /// Only what is held is renewed: a lease that was lost or released stays so.
    private func renew() async throws {
        try await store.run { _ = try extend($0) }
    }

    /// - Returns: Whether the lease is held.
    private func extend(_ connection: Connection) throws -> Bool {
        try connection.execute(
            "UPDATE Leases SET LeaseUntil = \(store.dialect.nowPlusMilliseconds) WHERE Name = ? AND Token = ?",
            [.integer(duration.milliseconds), .text(name), .text(token)]) == 1
    }

    /// Stands at the beginning of a transaction that only the holder may write.
    ///
    /// - Throws: `LeaseError.lost`
    func guarding(_ connection: Connection) throws {
        // A write, so that who takes the lease waits for this transaction, or this one for him.
        guard try extend(connection) else { throw LeaseError.lost(name: name) }
    }

    func release() async throws {
        try await store.run {
            _ = try $0.execute("DELETE FROM Leases WHERE Name = ? AND Token = ?", [.text(name), .text(token)])
        }
    }

    private func holder(_ connection: Connection) throws -> (token: String, host: String, process: ProcessIdentity)? {
        try connection.query("SELECT Token, Host, Pid FROM Leases WHERE Name = ?", [.text(name)]).first.map { row in
            let host = row.text(1) ?? ""
            return (row.text(0) ?? "", host, ProcessIdentity(host: host, pid: Int32(row.int(2) ?? 0)))
        }
    }
}
