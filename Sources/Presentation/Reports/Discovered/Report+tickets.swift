import ODBC
public import TicketAnalytics

extension Report {
    public init(_ list: TicketList, hasQuotes: Bool, isSearched: Bool) {
        let isWhole = list.total < TicketList.mostCounted
        self.init(
            title: "Tickets",
            facts: [
                list.skill.map { skill in
                    ReportFact(
                        "skill", "Skill", .text(skill.name).linked(to: Link("skills/\(skill.id)")))
                },
                list.managed.map { ReportFact("managed", "Managed skill", .text($0)) },
                list.technician.map { ReportFact("technician", "Technician", .text($0)) },
                list.period.isAll ? nil : .words("Entered", list.period.words),
                ReportFact("ticketCount", isWhole ? "Tickets" : "Tickets, at least", .integer(list.total), .integer),
            ].compactMap { $0 },
            tables: [
                ReportTable(
                    key: "tickets", columns: Self.ticketColumns(hasQuotes: hasQuotes),
                    rows: list.entries.map { $0.cells(hasQuotes: hasQuotes) },
                    emptyText: "No ticket fits. Drop a filter, or ask for a longer time.")
            ],
            notes: isSearched
                ? ["Words are looked for in the summaries of the newest \(TicketList.mostSearched) tickets."] : [])
    }

    private static func ticketColumns(hasQuotes: Bool) -> [ReportColumn] {
        [
            ReportColumn("ticket", "Ticket"), ReportColumn("number", "", .integer, audience: .programs),
            ReportColumn("summary", "Summary"), ReportColumn("board", "Board", priority: 3),
            ReportColumn("company", "Company", priority: 2),
            ReportColumn("enteredAt", "Entered", .timestamp, priority: 1),
            ReportColumn("state", "State", priority: 4),
            ReportColumn("technicians", "Technicians", priority: 5),
        ] + LatestAnalysis.columns + (hasQuotes ? [ReportColumn("quote", "Evidence")] : [])
    }
}

extension TicketList.Entry {
    fileprivate func cells(hasQuotes: Bool) -> [Cell] {
        [
            .text(ticket.text).linked(to: Link("tickets/\(ticket.number)")), .integer(ticket.number),
            .text(ticket.summary), .text(board), .text(company), .timestamp(enteredAt?.microseconds),
            .text(state.word), .text(technicians.map(\.name).joined(separator: ", ")),
        ] + LatestAnalysis.cells(analysis) + (hasQuotes ? [.text(quote)] : [])
    }
}

extension LatestAnalysis {
    static let columns = [
        ReportColumn("model", "Model", audience: .programs), ReportColumn("promptHash", "Prompt", audience: .programs),
        ReportColumn("analysedAt", "Analysed", .timestamp, audience: .programs),
    ]

    static func cells(_ analysis: LatestAnalysis?) -> [Cell] {
        [.text(analysis?.model), .text(analysis?.promptHash), .timestamp(analysis?.at.microseconds)]
    }
}

extension TicketState {
    /// As pages and commands name it.
    public var word: String {
        TicketsView.State.allCases.first { $0.ticketState == self }?.rawValue ?? rawValue.lowercased()
    }
}
