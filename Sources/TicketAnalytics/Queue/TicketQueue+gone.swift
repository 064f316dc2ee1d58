import ODBC

/// Tickets that their source no longer holds, because they were deleted there or merged into others, are laid aside: what
/// they showed no longer counts. One that comes back is Pending again, unlike those that a person has discarded.
extension TicketQueue {
    /// Holds for the tickets that are gone.
    static let isGone = "Tickets.State = 'Discarded' AND COALESCE(Tickets.FailureKind, '') = 'gone-from-source'"

    /// - Returns: Whether the claim was still held.
    func discardGone(_ claim: Claim) async throws -> Bool {
        let rows = Self.rows(of: [claim])
        return try await store.write { connection in
            try discardGone(
                rows, where: "Tickets.ClaimToken = r.Token AND Tickets.State = 'Processing'", on: connection) == 1
        }
    }

    /// - Parameters:
    ///   - rows: The tickets' numbers as `Number`.
    ///   - condition: Which of them, in columns of `Tickets` and `r`.
    /// - Returns: How many tickets are laid aside.
    func discardGone(
        _ rows: RowSet, where condition: String, _ values: [Value] = [], on connection: Connection
    ) throws -> Int {
        let table = rows.table(in: store.dialect)
        let changed = try connection.execute(
            """
            UPDATE Tickets SET
                State = 'Discarded', FinishedAt = \(store.dialect.now), FailureKind = ?, FailureReason = ?,
                AnalysisKey = NULL, Quarantined = 0, ClaimToken = NULL, WorkerId = NULL, LeaseUntil = NULL
            FROM \(table.sql) WHERE Tickets.TicketNumber = r.Number AND \(condition)
            """, Failure.goneFromSource.values + table.parameters + values)
        guard changed > 0 else { return 0 }
        for name in ["TicketSkills", "TicketTechnicians"] {
            _ = try connection.execute(
                """
                DELETE FROM \(name) WHERE TicketNumber IN (
                    SELECT Tickets.TicketNumber FROM Tickets JOIN \(table.sql) ON Tickets.TicketNumber = r.Number
                    WHERE \(Self.isGone))
                """, table.parameters)
        }
        return changed
    }
}

extension Failure {
    static let goneFromSource = Failure(
        kind: "gone-from-source", reason: "The source no longer holds the ticket.", isRetryable: false)
}
