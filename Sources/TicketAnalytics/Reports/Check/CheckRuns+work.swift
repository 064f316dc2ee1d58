import JSON
import ODBC

/// A run that this process works on.
public struct CheckJob: Sendable, Hashable {
    public let id: Int64
    public let name: String
    public let ticketNumber: Int64?
    /// What to check if it is no ticket, as an extractor reads it.
    public let text: String?
    public let repeats: Int
    let token: String
}

/// What a portal does with runs; every write repeats the token, so that a run that was cancelled or lost stays so.
extension CheckRuns {
    /// Whether there is work; reads only, because a portal asks all day.
    public func isAnyWaiting() async throws -> Bool {
        let sql = """
            SELECT COUNT(*) FROM CheckRuns WHERE State = 'Waiting' AND LeaseUntil >= \(store.dialect.now)
            """
        return try await store.run { try $0.query(sql).first?.int(0) ?? 0 } > 0
    }

    /// Takes the run that has waited longest.
    ///
    /// - Returns: Nil if none waits.
    public func claim() async throws -> CheckJob? {
        let token = ClaimToken.fresh()
        let now = store.dialect.now
        let update = """
            UPDATE CheckRuns SET
                State = 'Running', ClaimToken = ?, LeaseUntil = \(store.dialect.nowPlusMilliseconds), StartedAt = \(now)
            WHERE State = 'Waiting' AND CheckRunId = (
                SELECT MIN(waiting.CheckRunId) FROM CheckRuns AS waiting
                WHERE waiting.State = 'Waiting' AND waiting.LeaseUntil >= \(now))
            """
        let select = "SELECT CheckRunId, Name, TicketNumber, InputText, Repeats FROM CheckRuns WHERE ClaimToken = ?"
        return try await store.run { connection in
            guard try connection.execute(update, [.text(token), .integer(Self.lease.milliseconds)]) == 1 else {
                return nil
            }
            return try connection.query(select, [.text(token)]).first.map { row in
                CheckJob(
                    id: row.int64(0) ?? 0, name: row.text(1) ?? "", ticketNumber: row.int64(2), text: row.text(3),
                    repeats: row.int(4) ?? 1, token: token)
            }
        }
    }

    /// Says that a run goes on.
    ///
    /// - Returns: False if it was cancelled, or taken for lost.
    public func renew(_ job: CheckJob) async throws -> Bool {
        let sql = """
            UPDATE CheckRuns SET LeaseUntil = \(store.dialect.nowPlusMilliseconds)
            WHERE State = 'Running' AND ClaimToken = ?
            """
        let values: [Value] = [.integer(Self.lease.milliseconds), .text(job.token)]
        return try await store.run { try $0.execute(sql, values) } == 1
    }

    /// Says that there is a portal for those that wait.
    public func keepWaiting() async throws {
        let sql = """
            UPDATE CheckRuns SET LeaseUntil = \(store.dialect.nowPlusMilliseconds)
            WHERE State = 'Waiting' AND LeaseUntil >= \(store.dialect.now)
            """
        try await store.run { _ = try $0.execute(sql, [.integer(Self.lease.milliseconds)]) }
    }

    /// Keeps the result of a run that still goes on.
    public func finish(_ job: CheckJob, _ check: TicketCheck) async throws {
        try await end(
            job, set: "State = 'Done', SkillCount = ?, Result = ?",
            [Value(check.analysis.skills.count), .text(check.json.encoded())])
    }

    /// Keeps why there is no result, and the model's own words if they are why.
    public func fail(_ job: CheckJob, _ error: any Error) async throws {
        let remedy = (error as? any Explainable)?.remedy
        let reason = [error.problemInWords, remedy].compactMap { $0 }.joined(separator: " ")
        let answer = (error as? ExtractionError)?.answer.map { answer -> Value in
            .text(
                JSONValue.object([CheckRunDetail.answerKey: .string(answer.limited(to: TicketCheck.answerLimit))])
                    .encoded())
        }
        try await end(
            job, set: "State = 'Failed', FailureReason = ?, Result = ?",
            [.text(reason.limited(to: 1000)), answer ?? .null])
    }

    private func end(_ job: CheckJob, set assignments: String, _ values: [Value]) async throws {
        let sql = """
            UPDATE CheckRuns SET \(assignments), FinishedAt = \(store.dialect.now)
            WHERE State = 'Running' AND ClaimToken = ?
            """
        try await store.run { _ = try $0.execute(sql, values + [.text(job.token)]) }
    }
}
