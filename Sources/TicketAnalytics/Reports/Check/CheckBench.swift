import ODBC

/// Works on checks with the configured extractor, and stores what people want kept.
public struct CheckBench: Sendable {
    private let store: Store
    private let settings: Settings

    public init(store: Store, settings: Settings) {
        self.store = store
        self.settings = settings
    }

    /// - Throws: What source and extractor throw, `ReportError`.
    public func check(_ job: CheckJob) async throws -> TicketCheck {
        let analyst = Analyst(extractor: try await settings.extractor.makeExtractor())
        var check = try await check(job, with: analyst)
        try await check.readAgain(job.repeats - 1, with: analyst)
        return check
    }

    private func check(_ job: CheckJob, with analyst: Analyst) async throws -> TicketCheck {
        if let text = job.text { return try await TicketCheck.check(read: text, name: job.name, with: analyst) }
        return try await TicketCheck.check(
            ticket: String(job.ticketNumber ?? 0), in: store, sources: try await settings.source.openAll(store),
            textWriter: try TicketTextWriter(settings.text), with: analyst, saving: false)
    }

    /// Stores a run's result as the ticket's, if the ticket still has that text.
    ///
    /// - Returns: The entry in the audit log; nil if it was written by a try whose answer was lost.
    /// - Throws: `CheckRunError`, `ReportError.goneTicket`, `.beingAnalysed`, and what the source throws.
    public func save(_ id: Int64, by person: String) async throws -> Int64? {
        let detail = try await CheckRuns(store: store).load(id)
        guard let check = detail.check, detail.run.state == .done else { throw CheckRunError.notDone(id) }
        guard let number = detail.run.ticketNumber else { throw CheckRunError.noTicket(id) }
        let sources = try await settings.source.openAll(store)
        guard let ticket = try await sources.ticket(number, in: store) else {
            throw ReportError.goneTicket(check.name)
        }
        let text = try TicketTextWriter(settings.text).text(of: ticket)
        guard text.text == check.text else { throw CheckRunError.changed(check.name) }
        return try await check.save(of: ticket, text, in: store) { [dialect = store.dialect] connection in
            _ = try connection.execute(
                "UPDATE CheckRuns SET SavedAt = \(dialect.now) WHERE CheckRunId = ?", [.integer(id)])
            return try AuditLog.record(
                "ticket.check", "ticket \(check.name)", detail: "{\"run\":\(id)}", by: person.limited(to: 200),
                on: connection, dialect)
        }
    }
}
