import ODBC

/// What an idle worker asks the queue for, in one small statement that indexes alone answer.
struct QueueGlance: Sendable, Hashable {
    /// Whether a claim would bring something.
    let hasAvailable: Bool
    /// Whether tickets wait that must be claimed alone.
    let hasQuarantined: Bool
    let hasExpiredLeases: Bool
    /// Whether any ticket waits or is being worked on.
    let isBusy: Bool
    let isPaused: Bool
}

extension TicketQueue {
    func glance() async throws -> QueueGlance {
        let now = store.dialect.now
        // One statement also because between two a ticket could go from the state asked for last to the one asked for
        // first, and a drain would end too early.
        let sql = """
            SELECT
                CASE WHEN EXISTS (SELECT 1 FROM Tickets
                    WHERE State = 'Pending' AND Quarantined = 0 AND AvailableAt <= \(now)) THEN 1 ELSE 0 END,
                CASE WHEN EXISTS (SELECT 1 FROM Tickets
                    WHERE State = 'Pending' AND Quarantined = 1 AND AvailableAt <= \(now)) THEN 1 ELSE 0 END,
                CASE WHEN EXISTS (SELECT 1 FROM Tickets
                    WHERE State = 'Processing' AND LeaseUntil < \(now)) THEN 1 ELSE 0 END,
                CASE WHEN EXISTS (SELECT 1 FROM Tickets WHERE State = 'Pending')
                    OR EXISTS (SELECT 1 FROM Tickets WHERE State = 'Processing') THEN 1 ELSE 0 END,
                CASE WHEN \(ProcessingControl.allowsClaims) THEN 0 ELSE 1 END
            """
        let row = try await store.run { try $0.query(sql) }.first
        return QueueGlance(
            hasAvailable: row?.int(0) == 1, hasQuarantined: row?.int(1) == 1, hasExpiredLeases: row?.int(2) == 1,
            isBusy: row?.int(3) == 1, isPaused: row?.int(4) == 1)
    }
}
