import ODBC
public import TicketAnalytics

extension Report {
    public init(_ marked: MarkedSkills) {
        self.init(
            title: "Marked skills",
            facts: [
                ReportFact("marked", "Marked", .integer(marked.total), .integer),
                ReportFact("tickets", "Tickets", .integer(marked.tickets), .integer),
                ReportFact("right", "Right", .integer(marked.right), .integer),
                ReportFact("wrong", "Wrong", .integer(marked.wrong), .integer),
                ReportFact("missed", "Right, but not found", .integer(marked.missed), .integer),
            ],
            tables: [
                ReportTable(
                    key: "marks",
                    columns: [
                        ReportColumn("ticket", "Ticket"), ReportColumn("name", "Skill"),
                        ReportColumn("kind", "Kind", priority: 3), ReportColumn("verdict", "Marked"),
                        ReportColumn("quote", "Evidence", priority: 1),
                        ReportColumn("markedAt", "When", .timestamp, priority: 2),
                        ReportColumn("markedBy", "By", priority: 2),
                    ],
                    rows: marked.marks.map { mark in
                        [
                            .text(mark.ticket.text).linked(to: Link("tickets/\(mark.ticket.number)")),
                            .text(mark.skill.name), .text(mark.skill.kind.rawValue), .text(mark.verdict.word),
                            .text(mark.skill.quote), .timestamp(mark.markedAt.microseconds), .text(mark.markedBy),
                        ]
                    },
                    emptyText: "Nothing has been marked yet: say on a ticket's or a check's page which of its skills "
                        + "are right.")
            ],
            notes: marked.total == 0
                ? [] : ["report evaluate --marked measures the configured extractor against these."])
    }
}
