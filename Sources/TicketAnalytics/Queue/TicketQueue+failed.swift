import JSON
import ODBC

/// What people decide about tickets that failed.
extension TicketQueue {
    public struct FailedChange: Sendable, Hashable {
        /// How many tickets changed.
        public let count: Int
        /// The entry in the audit log; nil if nothing changed.
        public let auditEntry: Int64?
    }

    /// Makes failed tickets Pending, with all their attempts.
    ///
    /// - Parameters:
    ///   - expected: How many the person has seen; nil for any number.
    ///   - actor: For the audit log.
    /// - Throws: `FailedChangeError.moved`, and then changes nothing; `StoreError`.
    public func retryFailed(
        _ tickets: FailedSelection, expecting expected: Int? = nil, by actor: String
    ) async throws -> FailedChange {
        let pending = """
            State = 'Pending', Attempts = 0, AvailableAt = \(store.dialect.now), FinishedAt = NULL, ClaimToken = NULL
            """
        return try await moveFailed(tickets, set: pending, "tickets.retry", expected, actor)
    }

    /// Lays failed tickets aside for good, with what they showed before they failed; otherwise like `retryFailed`.
    public func discardFailed(
        _ tickets: FailedSelection, expecting expected: Int? = nil, by actor: String
    ) async throws -> FailedChange {
        let discarded = "State = 'Discarded', FinishedAt = \(store.dialect.now), ClaimToken = NULL"
        return try await moveFailed(tickets, set: discarded, "tickets.discard", expected, actor)
    }

    private func moveFailed(
        _ tickets: FailedSelection, set assignments: String, _ action: String, _ expected: Int?, _ actor: String
    ) async throws -> FailedChange {
        let update = statement(tickets, set: assignments)
        let dialect = store.dialect
        return try await store.write { connection in
            let count = try connection.execute(update.sql, update.values)
            // The transaction is rolled back, so that nobody changes more or less than was seen.
            if let expected, expected != count { throw FailedChangeError.moved(expected: expected, found: count) }
            guard count > 0 else { return FailedChange(count: 0, auditEntry: nil) }
            try forgetDiscarded(on: connection)
            let entry = try AuditLog.record(
                action, tickets.subject(count), detail: tickets.detail(count), by: actor.limited(to: 200),
                on: connection, dialect)
            return FailedChange(count: count, auditEntry: entry)
        }
    }

    /// What was analysed before it changed, failed and was laid aside counts no longer.
    private func forgetDiscarded(on connection: Connection) throws {
        let discarded = "State = 'Discarded' AND FinishedAt IS NOT NULL AND AnalysisKey IS NOT NULL"
        for name in ["TicketSkills", "TicketTechnicians"] {
            _ = try connection.execute(
                "DELETE FROM \(name) WHERE TicketNumber IN (SELECT TicketNumber FROM Tickets WHERE \(discarded))")
        }
        _ = try connection.execute("UPDATE Tickets SET AnalysisKey = NULL WHERE \(discarded)")
    }

    private func statement(_ tickets: FailedSelection, set assignments: String) -> (sql: String, values: [Value]) {
        switch tickets {
        case .matching(let filter):
            let (condition, values) = filter.condition
            // What has failed is finished; saying so lets an index find it.
            return (
                "UPDATE Tickets SET \(assignments) WHERE State = 'Failed' AND FinishedAt IS NOT NULL\(condition)",
                values
            )
        case .tickets(let numbers):
            var rows = RowSet(["Number": .integer])
            for number in numbers { rows.append([.integer(number)]) }
            let table = rows.table(in: store.dialect)
            return (
                """
                UPDATE Tickets SET \(assignments)
                FROM \(table.sql) WHERE Tickets.TicketNumber = r.Number AND Tickets.State = 'Failed'
                """, table.parameters
            )
        }
    }
}

extension FailedSelection {
    /// How many numbers the audit log keeps.
    private static let namedLimit = 100

    fileprivate func subject(_ count: Int) -> String {
        if case .tickets(let numbers) = self, numbers.count == 1, let number = numbers.first {
            return "ticket \(number)"
        }
        return count == 1 ? "1 failed ticket" : "\(count) failed tickets"
    }

    fileprivate func detail(_ count: Int) -> String {
        var object: JSONObject = ["count": .integer(Int64(count))]
        switch self {
        case .tickets(let numbers):
            object["tickets"] = .array(numbers.prefix(Self.namedLimit).map { .integer($0) })
        case .matching(let filter):
            object["error"] = filter.kind.map { .string($0) }
            object["board"] = filter.board.map { .string($0) }
        }
        return JSONValue.object(object).encoded()
    }
}
