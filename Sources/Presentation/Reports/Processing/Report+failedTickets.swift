import ODBC
public import TicketAnalytics

extension Report {
    public init(_ failed: FailedTickets) {
        self.init(
            title: "Failed tickets",
            facts: [ReportFact("failedCount", "Failed", .integer(failed.total), .integer)],
            tables: [
                ReportTable(
                    key: "tickets",
                    columns: [
                        ReportColumn("ticket", "Ticket"), ReportColumn("board", "Board", priority: 3),
                        ReportColumn("kind", "Cause"), ReportColumn("attempts", "Tries", .integer, priority: 2),
                        ReportColumn("failedAt", "Failed at", .timestamp, priority: 1),
                        ReportColumn("reason", "Reason"), ReportColumn("do", "", .actions),
                    ],
                    rows: failed.entries.map { entry in
                        [
                            .text(entry.ticket.text).linked(to: Link("tickets/\(entry.ticket.number)")),
                            .text(entry.board), .text(entry.kind), .integer(entry.attempts),
                            .timestamp(entry.failedAt.microseconds), .text(entry.reason),
                            .actions(ActionForm.failed(.tickets([entry.ticket.number]), count: 1)),
                        ]
                    }, emptyText: "No ticket has failed.")
            ])
    }
}

extension ActionForm {
    /// Retry and discard, for so many failed tickets; nothing to do for none.
    static func failed(_ tickets: FailedSelection, count: Int) -> [ActionForm] {
        guard count > 0 else { return [] }
        let hidden = tickets.parameters + [Parameter("count", String(count))]
        let these = count == 1 ? "this ticket" : "these \(count) tickets"
        return [
            ActionForm(
                "status/retry", count == 1 ? "Retry" : "Retry \(count)", role: .operator, hidden: hidden,
                question: count == 1 ? nil : "Put \(these) back into the queue?"),
            ActionForm(
                "status/discard", count == 1 ? "Discard" : "Discard \(count)", role: .operator, hidden: hidden,
                question: "Lay \(these) aside for good?"),
        ]
    }
}

extension FailedSelection {
    /// As forms and addresses name it: `ticket` for single ones, `error` and `board` for all that match.
    var parameters: [Parameter] {
        switch self {
        case .tickets(let numbers): numbers.map { Parameter("ticket", String($0)) }
        case .matching(let filter):
            [filter.kind.map { Parameter("error", $0) }, filter.board.map { Parameter("board", $0) }]
                .compactMap { $0 }
        }
    }
}
