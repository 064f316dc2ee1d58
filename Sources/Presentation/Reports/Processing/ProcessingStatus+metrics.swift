import ODBC
import TicketAnalytics

/// The values of one name, told apart by their labels.
struct MetricFamily {
    struct Sample {
        let labels: [Parameter]
        let value: Double

        init(_ value: Double, _ labels: Parameter...) {
            self.labels = labels
            self.value = value
        }
    }

    /// Without the product's prefix.
    let name: String
    let help: String
    let samples: [Sample]

    init(_ name: String, _ help: String, _ samples: [Sample]) {
        self.name = name
        self.help = help
        self.samples = samples
    }
}

extension ProcessingStatus {
    var metrics: [MetricFamily] { queueMetrics + speedMetrics + processMetrics + sourceMetrics }

    private var queueMetrics: [MetricFamily] {
        [
            MetricFamily(
                "mode", "1 for the mode of processing that holds, 0 for the others.",
                ProcessingControl.Mode.allCases.map { mode in
                    .init(control.mode == mode ? 1 : 0, Parameter("mode", mode.rawValue.lowercased()))
                }),
            MetricFamily(
                "tickets", "Tickets by state, counted up to \(TicketCounts.limit).",
                TicketState.allCases.map { state in
                    .init(Double(counts[state]), Parameter("state", state.rawValue.lowercased()))
                }),
            MetricFamily(
                "tickets_waiting_for_retry", "Pending tickets that failed before and cannot be claimed yet.",
                [.init(Double(queue.waitingForRetry))]),
            MetricFamily(
                "oldest_pending_seconds", "For how long the first of the pending tickets could have been claimed.",
                [.init((oldestPendingAge ?? .zero) / .seconds(1))]),
            MetricFamily(
                "failures", "Failed tickets by cause, of the latest \(FailureGroup.limit).",
                failures.map { .init(Double($0.tickets), Parameter("cause", $0.kind)) }),
        ]
    }

    private var speedMetrics: [MetricFamily] {
        [
            MetricFamily(
                "completed_tickets", "Tickets completed in the time before now.",
                [("5m", throughput.in5Minutes), ("1h", throughput.inHour), ("24h", throughput.inDay)].map {
                    .init(Double($1), Parameter("window", $0))
                }),
            MetricFamily(
                "drain_seconds", "When the pending tickets will be done at the latest if the work goes on as lately.",
                drainEstimate.times.map { [.init($0.upperBound / .seconds(1))] } ?? []),
            MetricFamily(
                "ticket_seconds", "How long the extractor took for a ticket, over the latest analyses.",
                ticketTime.map { time in
                    [("0.5", time.median), ("0.95", time.p95)].map {
                        .init($1 / .seconds(1), Parameter("quantile", $0))
                    }
                } ?? []),
        ]
    }

    private var processMetrics: [MetricFamily] {
        let roles = Dictionary(grouping: processes, by: \.role).sorted { $0.key < $1.key }
        let doing = Dictionary(grouping: processes.filter { !$0.isOverdue }) { [$0.role, $0.activity] }
        return [
            MetricFamily(
                "processes", "Processes that have been heard of in time, by what they do.",
                doing.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { key, found in
                    .init(Double(found.count), Parameter("role", key[0]), Parameter("activity", key[1]))
                }),
            MetricFamily(
                "processes_overdue", "Processes that have not renewed their lease.",
                roles.map { role, found in .init(Double(found.count(where: \.isOverdue)), Parameter("role", role)) }),
            MetricFamily(
                "processes_in_trouble", "Processes that something keeps from their work.",
                roles.map { role, found in
                    .init(Double(found.count { $0.trouble != nil }), Parameter("role", role))
                }),
            MetricFamily(
                "heartbeat_age_seconds", "For how long the most silent process has not been heard of.",
                roles.map { role, found in
                    .init(
                        found.map { age(of: $0.heartbeatAt) / .seconds(1) }.max() ?? 0, Parameter("role", role))
                }),
        ]
    }

    private var sourceMetrics: [MetricFamily] {
        [
            MetricFamily(
                "source_read_up_to_timestamp_seconds", "The time of change up to which a source has been read.",
                sources.map { .init(Double($0.changedAt.microseconds) / 1e6, Parameter("source", $0.name)) }),
            MetricFamily(
                "source_rows_read", "Rows that have been read from a source.",
                sources.map { .init(Double($0.rowsRead), Parameter("source", $0.name)) }),
        ]
    }
}
