import JSON
import ODBC

/// The checks that people ask for, kept in the database: whoever asks, and whichever portal works on them.
public struct CheckRuns: Sendable {
    /// Older ones are deleted.
    public static let keptRuns = 500
    /// How often a text may be read in one check.
    public static let repeats = 1...5
    /// A run that nobody has renewed for so long is lost with the portal that was to run it.
    static let lease = Duration.seconds(60)

    let store: Store

    public init(store: Store) {
        self.store = store
    }

    /// Asks for a check of a ticket, by number or key.
    ///
    /// - Parameter repeats: How often its text is to be read, to see in how far the answers agree.
    /// - Returns: The run's number.
    /// - Throws: `ReportError.noTicket`, `StoreError`
    public func start(ticket name: String, repeats: Int = 1, by person: String) async throws -> Int64 {
        let label = try await TicketLabel.find(name, in: store)
        return try await start(label.text, ticket: label.number, text: nil, repeats, by: person)
    }

    /// Asks for a check of a text; it is kept as an extractor reads it, with its secrets masked.
    ///
    /// - Throws: `CheckRunError.emptyText`, `StoreError`
    public func start(
        text: String, repeats: Int = 1, by person: String, _ textWriter: TicketTextWriter
    ) async throws -> Int64 {
        let text = textWriter.text(of: text).text
        if text.isEmpty { throw CheckRunError.emptyText }
        let name = text.prefix { $0 != "\n" }.prefix(60)
        return try await start(String(name), ticket: nil, text: text, repeats, by: person)
    }

    private func start(
        _ name: String, ticket: Int64?, text: String?, _ repeats: Int, by person: String
    ) async throws -> Int64 {
        guard Self.repeats.contains(repeats) else { throw CheckRunError.tooOften }
        let token = ClaimToken.fresh()
        let insert = """
            INSERT INTO CheckRuns
                (Name, TicketNumber, InputText, Repeats, RequestedAt, RequestedBy, State, ClaimToken, LeaseUntil)
            VALUES (?, ?, ?, ?, \(store.dialect.now), ?, 'Waiting', ?, \(store.dialect.nowPlusMilliseconds))
            """
        let values: [Value] = [
            .text(name.limited(to: 200)), Value(ticket), Value(text), Value(repeats), .text(person.limited(to: 200)),
            .text(token),
            .integer(Self.lease.milliseconds),
        ]
        return try await store.write { [dialect = store.dialect] connection in
            _ = try connection.execute(insert, values)
            let id = try connection.query("SELECT CheckRunId FROM CheckRuns WHERE ClaimToken = ?", [.text(token)])
                .first?.int64(0)
            let oldest = Value.integer((id ?? 0) - Int64(Self.keptRuns))
            _ = try connection.execute("DELETE FROM CheckRuns WHERE CheckRunId <= ?", [oldest])
            try AuditLog.record(
                "check.start", name.limited(to: 200), detail: "{\"run\":\(id ?? 0)}", by: person.limited(to: 200),
                on: connection, dialect)
            return id ?? 0
        }
    }

    /// Ends a run that waits or goes on; its portal notices within seconds.
    ///
    /// - Returns: The entry in the audit log.
    /// - Throws: `CheckRunError.noRun`, `.notOpen`, `StoreError`
    @discardableResult
    public func cancel(_ id: Int64, by person: String) async throws -> Int64 {
        let sql = """
            UPDATE CheckRuns SET State = 'Cancelled', FinishedAt = \(store.dialect.now)
            WHERE CheckRunId = ? AND State IN ('Waiting', 'Running')
            """
        return try await store.write { [dialect = store.dialect] connection in
            let name = try connection.query("SELECT Name FROM CheckRuns WHERE CheckRunId = ?", [.integer(id)])
                .first?.text(0)
            guard let name else { throw CheckRunError.noRun(id) }
            guard try connection.execute(sql, [.integer(id)]) == 1 else { throw CheckRunError.notOpen(id) }
            return try AuditLog.record(
                "check.cancel", name, detail: "{\"run\":\(id)}", by: person.limited(to: 200), on: connection, dialect)
        }
    }

    /// The latest first.
    public func latest(_ limit: Int) async throws -> [CheckRun] {
        let sql = "SELECT \(CheckRun.columns), \(isLost) FROM CheckRuns ORDER BY CheckRunId DESC \(store.dialect.limit)"
        return try await store.run { connection in
            try connection.query(sql, [.integer(Int64(limit))]).map { CheckRun($0, isLost: $0.int(12) == 1) }
        }
    }

    /// One run, its result compared with what is stored for the ticket now.
    ///
    /// - Throws: `CheckRunError.noRun`, `StoreError`
    public func load(_ id: Int64) async throws -> CheckRunDetail {
        let dialect = store.dialect
        let sql = """
            SELECT \(CheckRun.columns), \(isLost), Result, \(dialect.now),
                (SELECT COUNT(*) FROM CheckRuns AS other
                    WHERE other.CheckRunId < ? AND other.State IN ('Waiting', 'Running')
                        AND other.LeaseUntil >= \(dialect.now))
            FROM CheckRuns WHERE CheckRunId = ?
            """
        let rows = try await store.run { try $0.query(sql, [.integer(id), .integer(id)]) }
        guard let row = rows.first else { throw CheckRunError.noRun(id) }
        let result = row.text(13).flatMap { try? JSONValue(parsing: $0) }
        var check = result.flatMap(TicketCheck.init(json:))
        let run = CheckRun(row, isLost: row.int(12) == 1)
        if let ticket = run.ticketNumber, let skills = check?.analysis.skills {
            check?.difference = try await SkillDifference.load(skills, of: ticket, from: store)
        }
        return CheckRunDetail(
            run: run, ahead: row.int(15) ?? 0, check: check,
            rawAnswer: check == nil ? result?[CheckRunDetail.answerKey]?.string : nil,
            usualTime: run.state.isOpen ? try await usualTime(repeats: run.repeats) : nil,
            marks: try await SkillMarks(store: store).load(of: run.ticketNumber),
            at: row.timestamp(14) ?? Timestamp(microseconds: 0))
    }

    /// The median of the latest that were done.
    private func usualTime(repeats: Int) async throws -> Duration? {
        let sql = """
            SELECT StartedAt, FinishedAt FROM CheckRuns WHERE State = 'Done' AND Repeats = ?
            ORDER BY CheckRunId DESC \(store.dialect.limit)
            """
        let times = try await store.run { try $0.query(sql, [Value(repeats), 20]) }.compactMap { row -> Int64? in
            guard let start = row.timestamp(0), let end = row.timestamp(1) else { return nil }
            return end.microseconds - start.microseconds
        }
        return times.isEmpty ? nil : .microseconds(times.sorted()[times.count / 2])
    }

    private var isLost: String { "CASE WHEN LeaseUntil < \(store.dialect.now) THEN 1 ELSE 0 END" }
}
