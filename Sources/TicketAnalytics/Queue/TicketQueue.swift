import ODBC

/// The queue in the database. Every change of state is guarded by the state and the token in its WHERE clause.
public struct TicketQueue: Sendable {
    let store: Store

    public init(store: Store) {
        self.store = store
    }

    /// Claims up to `limit` tickets for a worker.
    ///
    /// - Parameter mark: Where the last claim ended: tickets before it are passed over, which keeps a claim's cost flat
    ///   while the queue is worked off. Without it the queue is read from its beginning.
    func claim(limit: Int, for worker: WorkerID, lease: Duration, after mark: ClaimMark?) async throws -> [Claim] {
        try await claim(ClaimRequest(limit: limit, isQuarantined: false, worker: worker, lease: lease, mark: mark))
    }

    /// Claims one of the tickets whose worker died. It must be all that the worker holds: if the worker dies again, the
    /// ticket is to blame.
    func claimQuarantined(for worker: WorkerID, lease: Duration) async throws -> Claim? {
        try await claim(ClaimRequest(limit: 1, isQuarantined: true, worker: worker, lease: lease, mark: nil)).first
    }

    private func claim(_ request: ClaimRequest) async throws -> [Claim] {
        let dialect = store.dialect
        return try await store.run { try dialect.claim(request, on: $0) }
    }

    /// Claims one ticket whatever its state, for a result that is there already.
    ///
    /// - Returns: Nil if a worker holds it.
    func claim(_ number: Int64, for worker: WorkerID) async throws -> Claim? {
        let claim = Claim(
            ticketNumber: number, token: ClaimToken.fresh(), attempt: 1, source: "",
            availableAt: Timestamp(microseconds: 0))
        let sql = """
            UPDATE Tickets SET
                State = 'Processing', ClaimToken = ?, WorkerId = ?, LeaseUntil = \(store.dialect.nowPlusMilliseconds)
            WHERE TicketNumber = ? AND State <> 'Processing'
            """
        let values: [Value] = [.text(claim.token), .text(worker.text), .integer(60_000), .integer(number)]
        return try await store.run { try $0.execute(sql, values) } == 1 ? claim : nil
    }

    /// Pushes the end of the leases.
    ///
    /// - Returns: The claims that are still held; the others belong to somebody else now.
    func renew(_ claims: [Claim], lease: Duration) async throws -> Set<Int64> {
        let rows = Self.rows(of: claims)
        let table = rows.table(in: store.dialect)
        let sql = """
            UPDATE Tickets SET LeaseUntil = \(store.dialect.nowPlusMilliseconds)
            FROM \(table.sql)
            WHERE Tickets.TicketNumber = r.Number AND Tickets.ClaimToken = r.Token AND Tickets.State = 'Processing'
            """
        let held = """
            SELECT Tickets.TicketNumber FROM Tickets JOIN \(table.sql)
            ON Tickets.TicketNumber = r.Number AND Tickets.ClaimToken = r.Token AND Tickets.State = 'Processing'
            """
        return try await store.run { connection in
            let changed = try connection.execute(sql, [.integer(lease.milliseconds)] + table.parameters)
            if changed == claims.count { return Set(claims.map(\.ticketNumber)) }
            return Set(try connection.query(held, table.parameters).compactMap { $0.int64(0) })
        }
    }

    /// Gives tickets back as if they had never been claimed.
    func release(_ claims: [Claim]) async throws {
        try await update(
            claims,
            set: """
                State = 'Pending', Attempts = Attempts - 1, AvailableAt = \(store.dialect.now),
                ClaimToken = NULL, WorkerId = NULL, LeaseUntil = NULL
                """)
    }

    /// Ends a claim that brought no result.
    ///
    /// - Returns: Whether the claim was still held.
    func end(_ claim: Claim, _ failure: Failure, _ decision: RetryPolicy.Decision) async throws -> Bool {
        switch decision {
        case .retry(let delay, let countsAttempt):
            try await retry(claim, failure, after: delay, countsAttempt: countsAttempt)
        case .giveUp:
            try await giveUp(claim, failure)
        }
    }

    private func retry(
        _ claim: Claim, _ failure: Failure, after delay: Duration, countsAttempt: Bool
    ) async throws -> Bool {
        try await update(
            [claim],
            set: """
                State = 'Pending', Quarantined = 0, Attempts = Attempts - ?, AvailableAt = \(store.dialect.nowPlusMilliseconds),
                FailureKind = ?, FailureReason = ?, ClaimToken = NULL, WorkerId = NULL, LeaseUntil = NULL
                """,
            [.integer(countsAttempt ? 0 : 1), .integer(delay.milliseconds)] + failure.values) == 1
    }

    private func giveUp(_ claim: Claim, _ failure: Failure) async throws -> Bool {
        try await update(
            [claim],
            set: """
                State = 'Failed', FinishedAt = \(store.dialect.now),
                FailureKind = ?, FailureReason = ?, WorkerId = NULL, LeaseUntil = NULL
                """,
            failure.values) == 1
    }

    @discardableResult
    private func update(_ claims: [Claim], set assignments: String, _ values: [Value] = []) async throws -> Int {
        let table = Self.rows(of: claims).table(in: store.dialect)
        let sql = """
            UPDATE Tickets SET \(assignments)
            FROM \(table.sql)
            WHERE Tickets.TicketNumber = r.Number AND Tickets.ClaimToken = r.Token AND Tickets.State = 'Processing'
            """
        return try await store.run { try $0.execute(sql, values + table.parameters) }
    }

    static func rows(of claims: [Claim]) -> RowSet {
        var rows = RowSet(["Number": .integer, "Token": .text])
        for claim in claims { rows.append([.integer(claim.ticketNumber), .text(claim.token)]) }
        return rows
    }
}
