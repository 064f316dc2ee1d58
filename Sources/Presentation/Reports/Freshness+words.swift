import ODBC
public import TicketAnalytics

extension Freshness {
    /// The names in JSON, which stay the same for ever.
    public var facts: [ReportFact] {
        [
            .data("at", .timestamp(at.microseconds)), .data("importedUpTo", .timestamp(importedUpTo?.microseconds)),
            .data("analysedUpTo", .timestamp(analysedUpTo?.microseconds)), .data("ticketCount", .integer(tickets)),
            .data("analysedShare", analysedShare.map { .number($0) } ?? .empty),
            .data("failedCount", .integer(failed)),
        ]
    }

    /// Why there is nothing to show of tickets, and what to do next; nil if some are analysed.
    var emptyText: String? {
        if tickets == 0 { return Self.noTicket }
        return analysed == 0 ? "No ticket has been analysed yet. Run controller --once, or start controller." : nil
    }

    static let noTicket = """
        There is no ticket yet. Run populate --import FILE, or populate where a source is configured; then controller \
        --once.
        """

    /// The day of the answer: `2026-11-25`.
    public var day: String { TimestampText(microseconds: at.microseconds).date }

    /// `As of 2026-11-25 08:50 UTC: imported up to 2026-11-25 08:31, last analysis 08:49, 99.5 % of 1240 tickets analysed.`
    public var words: String {
        let now = TimestampText(microseconds: at.microseconds)
        func text(_ time: Timestamp) -> String { TimestampText(microseconds: time.microseconds).minute(near: now) }
        let parts = [
            importedUpTo.map { "imported up to \(text($0))" } ?? "nothing imported yet",
            analysedUpTo.map { "last analysis \(text($0))" } ?? "nothing analysed yet",
            analysedShare.map { "\(Self.percent($0)) of \(tickets) tickets analysed" },
            failed == 0 ? nil : "\(failed) failed",
        ].compactMap { $0 }
        return "As of \(now.minute) UTC: \(parts.joined(separator: ", "))."
    }

    /// `100 %` if none is missing, and only then.
    private static func percent(_ share: Double) -> String {
        share == 1 ? Wording.percent(share) : Wording.percent(min(share, 0.999), digits: 1)
    }
}
