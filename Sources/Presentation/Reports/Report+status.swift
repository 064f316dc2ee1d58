import ODBC
public import TicketAnalytics

extension Report {
    public init(_ status: ProcessingStatus) {
        let now = status.at.microseconds
        self.init(
            title: "Processing status",
            facts: TicketState.allCases.map { state in
                ReportFact(state.rawValue.lowercased(), state.rawValue, .integer(status.counts[state]), .integer)
            }
                + [
                    ReportFact(
                        "completedIn5Minutes", "Completed in 5 minutes", .integer(status.completedIn5Minutes), .integer),
                    ReportFact("completedInHour", "Completed in 1 hour", .integer(status.completedInHour), .integer),
                    ReportFact(
                        "oldestPending", "Oldest pending", .timestamp(status.oldestPending?.microseconds), .timestamp),
                ].filter { $0.value != .empty },
            tables: [
                ReportTable(
                    key: "processes", title: "Processes",
                    columns: [
                        ReportColumn("role", "Role"), ReportColumn("host", "Host"),
                        ReportColumn("pid", "Pid", .integer),
                        ReportColumn("heartbeatAt", "Heartbeat", .timestamp, priority: 2),
                        ReportColumn("heartbeatAge", "Age", .duration),
                        ReportColumn("held", "Held", .integer), ReportColumn("currentTicket", "Ticket", .integer),
                        ReportColumn("completed", "Done", .integer), ReportColumn("failed", "Failed", .integer),
                    ],
                    rows: status.processes.map { process in
                        [
                            .text(process.role), .text(process.host), .integer(process.pid),
                            .timestamp(process.heartbeatAt.microseconds),
                            .number(Double(now - process.heartbeatAt.microseconds) / 1e6), .integer(process.held),
                            process.currentTicket.map { .integer($0) } ?? .empty, .integer(process.completed),
                            .integer(process.failed),
                        ]
                    }, emptyText: "No worker and no controller is running."),
                ReportTable(
                    key: "sources", title: "Sources",
                    columns: [
                        ReportColumn("name", "Source"), ReportColumn("changedAt", "Read up to", .timestamp),
                        ReportColumn("updatedAt", "Last new ticket", .timestamp),
                        ReportColumn("rowsRead", "Rows read", .integer),
                    ],
                    rows: status.sources.map { source in
                        [
                            .text(source.name), .timestamp(source.changedAt.microseconds),
                            .timestamp(source.updatedAt.microseconds), .integer(source.rowsRead),
                        ]
                    }, emptyText: "populate has not run yet."),
                ReportTable(
                    key: "failures", title: "Failures",
                    columns: [
                        ReportColumn("kind", "Cause"), ReportColumn("tickets", "Tickets", .integer),
                        ReportColumn("example", "For example"),
                    ],
                    rows: status.failures.map { [.text($0.kind), .integer($0.tickets), .text($0.example)] },
                    emptyText: "None."),
            ])
    }

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
