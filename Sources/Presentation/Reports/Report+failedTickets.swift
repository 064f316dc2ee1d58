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
                        ReportColumn("ticket", "Ticket"), ReportColumn("kind", "Cause"),
                        ReportColumn("attempts", "Tries", .integer),
                        ReportColumn("failedAt", "Failed at", .timestamp, priority: 1),
                        ReportColumn("reason", "Reason"),
                    ],
                    rows: failed.entries.map { entry in
                        [
                            .text(entry.ticket.text), .text(entry.kind), .integer(entry.attempts),
                            .timestamp(entry.failedAt.microseconds), .text(entry.reason),
                        ]
                    }, emptyText: "No ticket has failed.")
            ])
    }
}
