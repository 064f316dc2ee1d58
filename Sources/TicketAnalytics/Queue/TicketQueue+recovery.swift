import ODBC

extension TicketQueue {
    /// Makes the tickets of leases that ran out available again; those whose attempts are used up become Failed.
    ///
    /// - Returns: How many tickets changed.
    @discardableResult
    public func recoverExpiredLeases(maxAttempts: Int) async throws -> Int {
        try await recover(where: "LeaseUntil < \(store.dialect.now)", [], maxAttempts: maxAttempts)
    }

    /// The same at once for everything that a dead worker held.
    @discardableResult
    public func recoverClaims(of worker: WorkerID, maxAttempts: Int) async throws -> Int {
        try await recover(where: "WorkerId = ?", [.text(worker.text)], maxAttempts: maxAttempts)
    }

    private func recover(where condition: String, _ values: [Value], maxAttempts: Int) async throws -> Int {
        let retry = """
            UPDATE Tickets SET
                State = 'Pending', AvailableAt = \(store.dialect.now), ClaimToken = NULL, WorkerId = NULL, LeaseUntil = NULL
            WHERE State = 'Processing' AND \(condition) AND Attempts < ?
            """
        let giveUp = """
            UPDATE Tickets SET
                State = 'Failed', FinishedAt = \(store.dialect.now), ClaimToken = NULL, WorkerId = NULL, LeaseUntil = NULL,
                FailureKind = 'worker-died',
                FailureReason = 'Every worker that held the ticket died or hung; the attempts are used up.'
            WHERE State = 'Processing' AND \(condition) AND Attempts >= ?
            """
        let parameters = values + [.integer(Int64(maxAttempts))]
        return try await store.write { connection in
            try connection.execute(retry, parameters) + connection.execute(giveUp, parameters)
        }
    }

    /// Whether any ticket waits or is being worked on.
    public func isBusy() async throws -> Bool {
        // One statement: between two, a ticket could go from the state asked for last to the one asked for first.
        let sql = """
            SELECT CASE WHEN EXISTS (SELECT 1 FROM Tickets WHERE State = 'Pending')
                OR EXISTS (SELECT 1 FROM Tickets WHERE State = 'Processing') THEN 1 ELSE 0 END
            """
        return try await store.run { try $0.query(sql) }.first?.bool(0) ?? false
    }

    /// Makes failed tickets Pending, with all their attempts; all of them if `numbers` is nil.
    ///
    /// - Returns: How many tickets changed.
    public func retryFailed(_ numbers: [Int64]?) async throws -> Int {
        try await moveFailed(
            numbers,
            set: """
                State = 'Pending', Attempts = 0, AvailableAt = \(store.dialect.now), FinishedAt = NULL, ClaimToken = NULL
                """)
    }

    /// Lays failed tickets aside for good; all of them if `numbers` is nil.
    public func discardFailed(_ numbers: [Int64]?) async throws -> Int {
        try await moveFailed(numbers, set: "State = 'Discarded', FinishedAt = \(store.dialect.now), ClaimToken = NULL")
    }

    private func moveFailed(_ numbers: [Int64]?, set assignments: String) async throws -> Int {
        guard let numbers else {
            return try await store.run {
                try $0.execute("UPDATE Tickets SET \(assignments) WHERE State = 'Failed'")
            }
        }
        var rows = RowSet(["Number": .integer])
        for number in numbers { rows.append([.integer(number)]) }
        let table = rows.table(in: store.dialect)
        let sql = """
            UPDATE Tickets SET \(assignments)
            FROM \(table.sql) WHERE Tickets.TicketNumber = r.Number AND Tickets.State = 'Failed'
            """
        return try await store.run { try $0.execute(sql, table.parameters) }
    }
}
