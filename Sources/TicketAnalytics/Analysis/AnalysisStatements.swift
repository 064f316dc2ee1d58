import ODBC

/// The statements of one save, in the order in which they run.
struct AnalysisStatements: Sendable {
    let dialect: Dialect
    let worker: WorkerID

    /// Completes the tickets that are still held.
    ///
    /// - Returns: Their claims. A batch may hold a ticket twice: a result that is out of date, and the one after it.
    func complete(_ batch: [AnalysedTicket], on connection: Connection) throws -> Set<Claim> {
        var rows = RowSet([
            "Number": .integer, "Token": .text, "Company": .text, "Board": .text, "Status": .text,
            "ClosedAt": .timestamp, "AnalysisKey": .text,
        ])
        for prepared in batch.map(\.prepared) {
            let ticket = prepared.ticket
            rows.append([
                .integer(ticket.number), .text(prepared.claim.token), Value(ticket.company?.limited(to: 200)),
                Value(ticket.board?.limited(to: 200)), Value(ticket.status?.limited(to: 200)), Value(ticket.closedAt),
                .text(prepared.analysisKey),
            ])
        }
        let table = rows.table(in: dialect)
        let changed = try connection.execute(
            """
            UPDATE Tickets SET
                State = 'Complete', Quarantined = 0, FinishedAt = \(dialect.now), Company = r.Company, Board = r.Board,
                SourceStatus = r.Status, ClosedAt = r.ClosedAt, AnalysisKey = r.AnalysisKey, LeaseUntil = NULL,
                FailureKind = NULL, FailureReason = NULL
            FROM \(table.sql)
            WHERE Tickets.TicketNumber = r.Number AND Tickets.ClaimToken = r.Token AND Tickets.State = 'Processing'
            """, table.parameters)
        if changed == batch.count { return Set(batch.map(\.prepared.claim)) }
        return try completed(of: batch, on: connection)
    }

    /// Those that these very claims have completed.
    func completed(of batch: [AnalysedTicket], on connection: Connection) throws -> Set<Claim> {
        var rows = RowSet(["Number": .integer, "Token": .text])
        for claim in batch.map(\.prepared.claim) { rows.append([.integer(claim.ticketNumber), .text(claim.token)]) }
        let table = rows.table(in: dialect)
        let completed = try connection.query(
            """
            SELECT Tickets.TicketNumber, r.Token FROM Tickets JOIN \(table.sql)
            ON Tickets.TicketNumber = r.Number AND Tickets.ClaimToken = r.Token AND Tickets.State = 'Complete'
            """, table.parameters)
        let tokens = Dictionary(completed.map { ($0.int64(0) ?? 0, $0.text(1)) }) { first, _ in first }
        return Set(batch.map(\.prepared.claim).filter { tokens[$0.ticketNumber] == $0.token })
    }

    /// Adds skills that nobody has seen before; where people have decided on their like, they go there.
    func add(_ skills: [GroundedSkill], on connection: Connection) throws {
        guard !skills.isEmpty else { return }
        var rows = RowSet(["NormalizedName": .text, "Name": .text, "Kind": .text])
        for skill in skills {
            rows.append([
                .text(NormalizedName(skill.name).text), .text(skill.name.composed.limited(to: 200)),
                .text(skill.kind.rawValue),
            ])
        }
        let table = rows.table(in: dialect)
        _ = try connection.execute(
            """
            INSERT INTO Skills (NormalizedName, Name, Kind, FirstSeenAt)
            SELECT r.NormalizedName, r.Name, r.Kind, \(dialect.now) FROM \(table.sql)
            WHERE NOT EXISTS (SELECT 1 FROM Skills WHERE Skills.NormalizedName = r.NormalizedName \(dialect.keyOrder))
            \(dialect.ignoringConflicts)
            """, table.parameters)
        try NewSpellings(dialect: dialect, connection: connection, actor: worker.text).compare(
            skills.map { (NormalizedName($0.name).text, $0.name) })
    }

    func replaceSkills(of batch: [AnalysedTicket], on connection: Connection) throws {
        var rows = RowSet([
            "Number": .integer, "NormalizedName": .text, "Quote": .text, "QuoteStart": .integer, "QuoteEnd": .integer,
        ])
        for entry in batch {
            for skill in entry.analysis?.skills ?? [] {
                rows.append([
                    .integer(entry.prepared.claim.ticketNumber), .text(NormalizedName(skill.name).text),
                    .text(skill.quote.limited(to: 400)), Value(skill.start), Value(skill.end),
                ])
            }
        }
        guard !batch.isEmpty else { return }
        try deleteRows(of: batch, from: "TicketSkills", on: connection)
        guard !rows.isEmpty else { return }
        let table = rows.table(in: dialect)
        let inserted = try connection.execute(
            """
            INSERT INTO TicketSkills (TicketNumber, SkillId, Quote, QuoteStart, QuoteEnd)
            SELECT r.Number, Skills.SkillId, r.Quote, r.QuoteStart, r.QuoteEnd
            FROM \(table.sql) JOIN Skills ON Skills.NormalizedName = r.NormalizedName \(dialect.keyOrder)
            """, table.parameters)
        guard inserted == rows.count else { throw StoreError.rowsLost(table: "TicketSkills") }
    }

    /// Records how each analysis was made.
    func record(_ batch: [AnalysedTicket], on connection: Connection) throws {
        var rows = RowSet([
            "Number": .integer, "Extractor": .text, "Model": .text, "Digest": .text, "PromptHash": .text,
            "AnalysisKey": .text, "PromptTokens": .integer, "AnswerTokens": .integer, "DurationMs": .integer,
            "Skills": .integer, "Dropped": .integer, "Repairs": .text, "Reused": .integer,
        ])
        for entry in batch {
            guard let analysis = entry.analysis else { continue }
            let (prepared, identity) = (entry.prepared, analysis.identity)
            rows.append([
                .integer(prepared.claim.ticketNumber), .text(identity.extractor.limited(to: 50)),
                .text(identity.model.limited(to: 200)), Value(identity.modelDigest?.limited(to: 100)),
                .text(identity.promptHash), .text(prepared.analysisKey), Value(analysis.promptTokens),
                Value(analysis.answerTokens), .integer(analysis.duration.milliseconds), Value(analysis.skills.count),
                Value(analysis.dropped.count), Value(analysis.repairsText), .integer(analysis.isReused ? 1 : 0),
            ])
        }
        guard !rows.isEmpty else { return }
        let table = rows.table(in: dialect)
        _ = try connection.execute(
            """
            INSERT INTO Analyses (TicketNumber, WorkerId, Extractor, Model, ModelDigest, PromptHash, AnalysisKey,
                PromptTokens, AnswerTokens, DurationMs, SkillCount, DroppedCount, Repairs, Reused, AnalyzedAt)
            SELECT r.Number, ?, r.Extractor, r.Model, r.Digest, r.PromptHash, r.AnalysisKey,
                r.PromptTokens, r.AnswerTokens, r.DurationMs, r.Skills, r.Dropped, r.Repairs, r.Reused, \(dialect.now)
            FROM \(table.sql)
            """, [.text(worker.text)] + table.parameters)
    }

    func deleteRows(of batch: [AnalysedTicket], from name: String, on connection: Connection) throws {
        var numbers = RowSet(["Number": .integer])
        for entry in batch { numbers.append([.integer(entry.prepared.claim.ticketNumber)]) }
        let table = numbers.table(in: dialect)
        _ = try connection.execute(
            "DELETE FROM \(name) WHERE TicketNumber IN (SELECT r.Number FROM \(table.sql))", table.parameters)
    }
}

extension TicketAnalysis {
    fileprivate var repairsText: String? {
        repairs.isEmpty ? nil : repairs.joined(separator: "\n").limited(to: 1000)
    }
}
