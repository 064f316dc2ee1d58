/// The skills of one ticket or text, analysed on demand.
public struct TicketCheck: Sendable {
    /// The ticket's number or key, or what the text was called.
    public let name: String
    /// Nil for a text that is no ticket.
    public let ticketNumber: Int64?
    public let summary: String?
    /// The text that the quotes' offsets count in.
    public let text: String
    /// What was left out of it.
    public let cuts: TextCuts
    public let analysis: TicketAnalysis
    /// Against what was stored before; nil for a text that is no ticket.
    public var difference: SkillDifference?
    public var isSaved = false

    /// Analyses a text that is no ticket.
    public static func check(
        text: String, name: String, textWriter: TicketTextWriter, with analyst: Analyst
    ) async throws -> TicketCheck {
        let text = textWriter.text(of: text)
        return try await check(read: text.text, name: name, cuts: text.cuts, with: analyst)
    }

    /// The same for a text that a text writer has made ready.
    static func check(
        read text: String, name: String, cuts: TextCuts = TextCuts(), with analyst: Analyst
    ) async throws -> TicketCheck {
        TicketCheck(
            name: name, ticketNumber: nil, summary: nil, text: text, cuts: cuts,
            analysis: try await analyst.analyse(text))
    }

    /// Analyses a ticket as its source tells it now.
    ///
    /// - Parameter saving: Stores the result in place of what is stored.
    /// - Throws: `ReportError.noTicket`, `.goneTicket`, `.beingAnalysed`, and what source and extractor throw.
    public static func check(
        ticket name: String, in store: Store, sources: TicketSources, textWriter: TicketTextWriter,
        with analyst: Analyst, saving: Bool
    ) async throws -> TicketCheck {
        let label = try await TicketLabel.find(name, in: store)
        guard let ticket = try await sources.ticket(label.number, in: store) else { throw ReportError.goneTicket(name) }
        let text = textWriter.text(of: ticket)
        let analysis = try await analyst.analyse(text.text)
        var check = TicketCheck(
            name: label.text, ticketNumber: label.number, summary: textWriter.masker.masked(ticket.summary),
            text: text.text, cuts: text.cuts, analysis: analysis)
        check.difference = try await SkillDifference.load(analysis.skills, of: label.number, from: store)
        if saving { try await check.save(of: ticket, text, in: store) }
        check.isSaved = saving
        return check
    }

    /// Stores the result in place of what is stored.
    ///
    /// - Throws: `ReportError.beingAnalysed`, `StoreError`
    func save(of ticket: StandardTicket, _ text: TicketText, in store: Store) async throws {
        let worker = WorkerID.fresh("check")
        guard let claim = try await TicketQueue(store: store).claim(ticket.number, for: worker) else {
            throw ReportError.beingAnalysed(ticket.externalId ?? String(ticket.number))
        }
        let prepared = PreparedTicket(
            claim: claim, ticket: ticket, text: text.text, analysisKey: analysis.identity.analysisKey(of: text))
        let writer = AnalysisWriter(store: store, worker: worker)
        let saved = try await writer.save([AnalysedTicket(prepared: prepared, analysis: analysis)])
        if saved.isEmpty { throw ReportError.beingAnalysed(ticket.externalId ?? String(ticket.number)) }
    }
}
