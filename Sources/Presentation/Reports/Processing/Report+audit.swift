import ODBC
public import TicketAnalytics

extension Report {
    public init(_ trail: AuditTrail) {
        let history = trail.history
        self.init(
            title: "Who changed what",
            facts: [ReportFact("entryCount", "Entries", .integer(history.total), .integer)],
            tables: [
                ReportTable(
                    key: "entries",
                    columns: [
                        ReportColumn("entry", "Entry", .integer), ReportColumn("happenedAt", "When", .timestamp),
                        ReportColumn("actor", "Who", priority: 1), ReportColumn("action", "Done"),
                        ReportColumn("subject", "To"), ReportColumn("words", "Change", priority: 2),
                    ],
                    rows: history.records.map { record in
                        [
                            .integer(record.id), .timestamp(record.happenedAt.microseconds), .text(record.actor),
                            .text(record.action), .text(record.subject), .text(history.words(for: record)),
                        ]
                    }, emptyText: "Nobody has changed anything yet.")
            ])
    }
}
