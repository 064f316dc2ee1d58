import ODBC
import TicketAnalytics

extension ThroughputSeries {
    var table: ReportTable {
        var table = ReportTable(
            key: "history", title: "History",
            columns: [
                ReportColumn("from", "From", .timestamp), ReportColumn("completed", "Completed", .integer),
                ReportColumn("failed", "Failed", .integer), ReportColumn("pending", "Pending", .integer),
            ],
            rows: parts.map { part in
                [
                    .timestamp(part.start.microseconds), .integer(part.completed), .integer(part.failed),
                    Cell(part.pending),
                ]
            }, audience: .pageAndPrograms)
        table.isFolded = true
        return table
    }

    /// Nothing is drawn of a time in which nothing was finished.
    var charts: [Chart] {
        guard parts.contains(where: { $0.completed + $0.failed > 0 }) else { return [] }
        var charts = [
            Chart(
                .areas, title: "Throughput", caption: throughputCaption, table: "history", label: "from",
                values: ["completed", "failed"]),
            Chart(
                .lines, title: "Depth of the queue", caption: depthCaption, table: "history", label: "from",
                values: ["pending"]),
        ]
        for index in charts.indices { charts[index].moments = moments }
        // The last part goes on.
        charts[0].unfinished = Set(parts.indices.suffix(1))
        return charts
    }

    private var throughputCaption: String {
        let completed = parts.reduce(0) { $0 + $1.completed }
        let failed = parts.reduce(0) { $0 + $1.failed }
        guard let best = parts.max(by: { $0.completed < $1.completed }), completed > 0 else {
            return "In \(words) no ticket was completed and \(failed) failed."
        }
        return "In \(words) \(completed) \(completed == 1 ? "ticket was" : "tickets were") completed and \(failed) "
            + "failed; most, \(best.completed), in the \(step) from "
            + "\(TimestampText(microseconds: best.start.microseconds).minute) UTC."
    }

    private var depthCaption: String {
        let depths = parts.compactMap(\.pending)
        guard let first = depths.first, let last = depths.last, let most = depths.max() else {
            return "How many tickets waited is not known."
        }
        let trend = last == first ? "stayed at \(last)" : "\(last < first ? "fell" : "grew") from \(first) to \(last)"
        return "The queue \(trend) in \(words); \(most) at most."
    }

    private var words: String {
        switch window {
        case .hour: "the last hour"
        case .day: "the last 24 hours"
        case .week: "the last 7 days"
        }
    }

    private var step: String {
        switch window {
        case .hour: "minute"
        case .day: "half hour"
        case .week: "3 hours"
        }
    }
}
