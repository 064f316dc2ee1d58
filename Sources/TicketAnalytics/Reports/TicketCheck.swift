/// The skills of one ticket or text, analysed on demand.
public struct TicketCheck: Sendable {
    /// The ticket's number or key, or what the text was called.
    public let name: String
    public let summary: String?
    /// The text that the quotes' offsets count in.
    public let text: String
    /// What was left out of it.
    public let cuts: TextCuts
    public let analysis: TicketAnalysis
    public let isSaved: Bool

    /// Analyses a text that is no ticket.
    public static func check(
        text: String, name: String, textWriter: TicketTextWriter, with analyst: Analyst
    ) async throws -> TicketCheck {
        let text = textWriter.text(of: text)
        return TicketCheck(
            name: name, summary: nil, text: text.text, cuts: text.cuts, analysis: try await analyst.analyse(text.text),
            isSaved: false)
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
        if saving { try await save(analysis, of: ticket, text: text, in: store) }
        return TicketCheck(
            name: label.text, summary: textWriter.masker.masked(ticket.summary), text: text.text, cuts: text.cuts,
            analysis: analysis, isSaved: saving)
    }

    private static func save(
        _ analysis: TicketAnalysis, of ticket: StandardTicket, text: TicketText, in store: Store
    ) async throws {
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
