/// Writes the text that an extractor reads: the summary, then the notes in order, each under who wrote it and when.
///
/// Mark-up, quoted mail, signatures, legal notices and repetitions are left out, secrets are masked, and what is over
/// the budget is left out of the middle of the longest notes. What stays, stays as it was written, for quotes are exact,
/// with its letters composed; the same ticket always gets the same text.
public struct TicketTextWriter: Sendable {
    public let masker: SecretMasker
    private let budget: Int

    /// - Throws: ``SecretRuleError``
    public init(_ settings: TextSettings) throws {
        masker = try SecretMasker(settings)
        budget = settings.maxTokens
    }

    /// Empty for an empty ticket.
    public func text(of ticket: StandardTicket) -> TicketText {
        var cuts = TextCuts()
        let summary = Array(masker.masked(Array(ticket.summary.composed.utf8), count: &cuts.secrets)[...].trimmed)
        var notes = RepeatedNotes(summary: summary)
        for note in ticket.notes {
            let body = body(of: note.text, &cuts)
            if body.contains(where: { $0.isWord || $0 >= 0xC3 }) { notes.add(NoteEntry(note, body: body)) }
        }
        cuts.repeatedNotes = notes.folded
        var entries = notes.entries
        let gap = NoteBudget(tokens: budget).apply(to: &entries, cuts: &cuts)
        var builder = TextBuilder(summary: summary)
        for (index, entry) in entries.enumerated() {
            if let gap, gap.after == index { builder.addGap(of: gap.missing) }
            builder.add(entry)
        }
        return builder.finish(cuts)
    }

    /// A text that is no ticket, treated as a note without its header.
    public func text(of text: String) -> TicketText {
        var cuts = TextCuts()
        let body = body(of: text, &cuts)
        let isTooLong = TokenEstimate.sixths(in: body) > 6 * budget
        let kept = isTooLong ? MiddleCut.shortened(body, toSixths: 6 * budget, cuts: &cuts) : body
        return TicketText(kept, times: [], cuts: cuts)
    }

    private func body(of note: String, _ cuts: inout TextCuts) -> [UInt8] {
        let source = Array(note.composed.utf8)
        var text = HTMLText.plain(source)
        if text.count < source.count { cuts.markUp += source[...].length - text[...].length }
        if text.count > maxNoteBytes {
            text = MiddleCut.shortened(text, toSixths: 2 * maxNoteBytes, cuts: &cuts)
        }
        text = MailText.own(text, cuts: &cuts)
        text = RepeatedLines.folded(text, cuts: &cuts)
        return Array(masker.masked(text, count: &cuts.secrets)[...].trimmed)
    }

    /// A note of many megabytes is cut to this before it is looked at line by line.
    private var maxNoteBytes: Int { max(500_000, 20 * budget) }
}
