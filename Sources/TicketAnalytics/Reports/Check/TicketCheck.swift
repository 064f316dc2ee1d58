import ODBC

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
    /// Nil if the text was read once.
    public var agreement: SkillAgreement?
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
        guard let ticket = try await sources.ticket(label.number, in: store) else {
            throw ReportError.goneTicket(label.text)
        }
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

    /// Has the same text read so many times more, and keeps in how far the answers agree with the first one.
    public mutating func readAgain(_ times: Int, with analyst: Analyst) async throws {
        guard times > 0 else { return }
        var readings = [analysis.skills]
        for _ in 1...times { readings.append(try await analyst.analyse(text).skills) }
        agreement = SkillAgreement(readings)
    }

    /// Stores the result in place of what is stored.
    ///
    /// - Parameter extra: What else belongs into the transaction.
    /// - Throws: `ReportError.beingAnalysed`, `StoreError`
    @discardableResult
    func save<Extra: Sendable>(
        of ticket: StandardTicket, _ text: TicketText, in store: Store,
        alongside extra: @escaping @Sendable (Connection) throws -> Extra = { _ in }
    ) async throws -> Extra? {
        let worker = WorkerID.fresh("check")
        guard let claim = try await TicketQueue(store: store).claim(ticket.number, for: worker) else {
            throw ReportError.beingAnalysed(ticket.externalId ?? String(ticket.number))
        }
        let prepared = PreparedTicket(
            claim: claim, ticket: ticket, text: text.text, analysisKey: analysis.identity.analysisKey(of: text))
        let writer = AnalysisWriter(store: store, worker: worker)
        let saved = try await writer.save([AnalysedTicket(prepared: prepared, analysis: analysis)], alongside: extra)
        if saved.owned.isEmpty { throw ReportError.beingAnalysed(ticket.externalId ?? String(ticket.number)) }
        return saved.extra
    }
}
