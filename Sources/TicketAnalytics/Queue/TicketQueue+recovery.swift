import ODBC

extension TicketQueue {
    /// Makes the tickets of leases that ran out available again: see `recover`.
    ///
    /// - Returns: How many tickets changed.
    @discardableResult
    public func recoverExpiredLeases(_ policy: RetryPolicy) async throws -> Int {
        let expired = "State = 'Processing' AND LeaseUntil < \(store.dialect.now)"
        // Passing over locked tickets: a host that hangs in a transaction must not keep all others waiting.
        let condition =
            store.dialect.name == .postgresql
            ? "TicketNumber IN (SELECT TicketNumber FROM Tickets WHERE \(expired) FOR UPDATE SKIP LOCKED)" : expired
        let hint = store.dialect.name == .sqlServer ? "WITH (ROWLOCK, READPAST)" : ""
        return try await recover(where: condition, [], policy, hint: hint)
    }

    /// The same at once for everything that a dead worker held.
    @discardableResult
    public func recoverClaims(of worker: WorkerID, _ policy: RetryPolicy) async throws -> Int {
        try await recover(where: "State = 'Processing' AND WorkerId = ?", [.text(worker.text)], policy)
    }

    /// A worker died or hung. Which of its tickets did it is not known: each is quarantined, which means that it is
    /// claimed alone from then on. One that ends its worker alone has done it; after the last attempt it is Failed.
    private func recover(
        where condition: String, _ values: [Value], _ policy: RetryPolicy, hint: String = ""
    ) async throws -> Int {
        let pending = "State = 'Pending', ClaimToken = NULL, WorkerId = NULL, LeaseUntil = NULL"
        let quarantine = """
            UPDATE Tickets \(hint) SET
                \(pending), Quarantined = 1, AvailableAt = \(store.dialect.now),
                Attempts = CASE WHEN Attempts < ? THEN Attempts ELSE ? END
            WHERE Quarantined = 0 AND \(condition)
            """
        let retry = """
            UPDATE Tickets \(hint) SET \(pending), AvailableAt = \(store.dialect.nowPlusMilliseconds)
            WHERE Attempts < ? AND \(condition)
            """
        let giveUp = """
            UPDATE Tickets \(hint) SET
                State = 'Failed', FinishedAt = \(store.dialect.now), ClaimToken = NULL, WorkerId = NULL, LeaseUntil = NULL,
                FailureKind = 'worker-died',
                FailureReason = 'Every worker that held the ticket died or hung; the attempts are used up.'
            WHERE Attempts >= ? AND \(condition)
            """
        let limit = Value.integer(Int64(policy.maxAttempts))
        let oneLeft = Value.integer(Int64(policy.maxAttempts - 1))
        return try await store.write { connection in
            try connection.execute(quarantine, [limit, oneLeft] + values)
                + connection.execute(retry, [.integer(policy.delay.milliseconds), limit] + values)
                + connection.execute(giveUp, [limit] + values)
        }
    }
}
