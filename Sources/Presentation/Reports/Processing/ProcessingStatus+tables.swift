import ODBC
import TicketAnalytics

extension ProcessingStatus {
    var processTable: ReportTable {
        ReportTable(
            key: "processes", title: "Processes",
            columns: [
                ReportColumn("id", "Id", audience: .programs),
                ReportColumn("role", "Role", priority: 3, audience: .programs),
                ReportColumn("name", "Name", audience: .people), ReportColumn("host", "Host"),
                ReportColumn("pid", "Pid", alignment: .right, priority: 1),
                ReportColumn("activity", "Activity", audience: .programs),
                ReportColumn("does", "Does", audience: .people),
                ReportColumn("held", "Batch", .integer),
                ReportColumn("currentTicket", "Ticket", alignment: .right),
                ReportColumn("completed", "Done", .integer), ReportColumn("failed", "Failed", .integer),
                ReportColumn("heartbeatAt", "Heartbeat", .timestamp, audience: .programs),
                ReportColumn("heartbeatAge", "Heard of", .duration),
                ReportColumn("overdue", "Overdue", audience: .programs),
                ReportColumn("trouble", "Trouble", audience: .programs),
                ReportColumn("troubleSince", "Since", .timestamp, audience: .programs),
            ],
            rows: processes.map(cells), emptyText: "No worker and no controller is running.")
    }

    private func cells(_ process: RunningProcess) -> [Cell] {
        let does = process.isOverdue ? "overdue" : process.activity + (process.trouble == nil ? "" : " !")
        return [
            .text(process.id), .text(process.role), .text(process.name), .text(process.host), .integer(process.pid),
            .text(process.activity), .text(does), .integer(process.held),
            process.currentTicket.map { .integer($0).linked(to: Link("tickets/\($0)")) } ?? .empty,
            .integer(process.completed),
            .integer(process.failed), .timestamp(process.heartbeatAt.microseconds),
            .duration(age(of: process.heartbeatAt)), .flag(process.isOverdue), .text(process.trouble),
            .timestamp(process.troubleSince?.microseconds),
        ]
    }

    var failureTable: ReportTable {
        let isCut = counts[.failed] > FailureGroup.limit
        var table = ReportTable.failures(
            failures, key: "failures",
            title: isCut ? "Failures (the latest \(FailureGroup.limit))" : "Failures", lastHeading: "Last at")
        table.columns.append(ReportColumn("do", "", .actions))
        for (index, group) in failures.enumerated() {
            let these = FailedSelection.matching(.init(kind: group.kind))
            table.rows[index][1] = .integer(group.tickets).linked(to: Link("status/failures", these.parameters))
            // Of a cut list nobody has seen how many there are.
            table.rows[index].append(.actions(isCut ? [] : ActionForm.failed(these, count: group.tickets)))
        }
        return table
    }

    var retryTable: ReportTable {
        var table = ReportTable.failures(retrying, key: "retrying", title: "Tried again", lastHeading: "Not before")
        if retrying.isEmpty { table.audience = .programs }
        return table
    }

    var sourceTable: ReportTable {
        ReportTable(
            key: "sources", title: "Sources",
            columns: [
                ReportColumn("name", "Source"), ReportColumn("changedAt", "Read up to", .timestamp),
                ReportColumn("updatedAt", "Last new ticket", .timestamp),
                ReportColumn("rowsRead", "Rows read", .integer),
                ReportColumn("reconciledAt", "Reconciled", .timestamp),
                ReportColumn("lateTickets", "Late", .integer, audience: .programs),
                ReportColumn("goneTickets", "Gone", .integer, audience: .programs),
                ReportColumn("missingTickets", "Missing", .integer, audience: .programs),
            ],
            rows: sources.map { source in
                [
                    .text(source.name), .timestamp(source.changedAt.microseconds),
                    .timestamp(source.updatedAt.microseconds), .integer(source.rowsRead),
                    .timestamp(source.reconciledAt?.microseconds), .integer(source.reconciliation.late),
                    .integer(source.reconciliation.gone), .integer(source.reconciliation.missing),
                ]
            }, emptyText: "populate has not run yet.")
    }
}

extension ReportTable {
    fileprivate static func failures(
        _ groups: [FailureGroup], key: String, title: String, lastHeading: String
    ) -> ReportTable {
        ReportTable(
            key: key, title: title,
            columns: [
                ReportColumn("kind", "Cause"), ReportColumn("tickets", "Tickets", .integer),
                ReportColumn("lastAt", lastHeading, .timestamp), ReportColumn("example", "For example"),
            ],
            rows: groups.map {
                [.text($0.kind), .integer($0.tickets), .timestamp($0.lastAt.microseconds), .text($0.example)]
            }, emptyText: "None.")
    }
}
