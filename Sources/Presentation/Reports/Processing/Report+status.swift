import ODBC
public import TicketAnalytics

extension Report {
    public init(_ status: ProcessingStatus) {
        self.init(
            title: "Processing status, \(TimestampText(microseconds: status.at.microseconds).second) UTC",
            problems: status.problems.map { $0.words(at: status.at) }, facts: status.facts,
            tables: [status.processTable, status.failureTable, status.retryTable, status.sourceTable])
        isRecord = true
    }

    /// The same with what monitoring makes of it.
    public func judged<Metric>(by verdict: MetricVerdict<Metric>) -> Report {
        var report = self
        report.facts =
            [.data("verdict", .text(verdict.severity.word)), .data("verdictWords", .text(verdict.words))] + facts
        return report
    }
}

extension ProcessingStatus {
    fileprivate var facts: [ReportFact] {
        [.data("at", .timestamp(at.microseconds))] + modeFacts + countFacts + throughputFacts + queueFacts + timeFacts
    }

    private var modeFacts: [ReportFact] {
        [
            .words("Mode", control.words(at: at)),
            .data("mode", .text(control.mode.rawValue)),
            .data("modeChangedAt", .timestamp(control.changedAt?.microseconds)),
            .data("modeChangedBy", .text(control.changedBy)),
        ]
    }

    private var countFacts: [ReportFact] {
        let states = TicketState.allCases.filter { $0 != .discarded || counts[$0] > 0 }
        let words = states.map { counts.words($0) }.joined(separator: ", ")
        return [.words("Tickets", words)]
            + TicketState.allCases.map { .data($0.rawValue.lowercased(), .integer(counts[$0])) }
    }

    private var throughputFacts: [ReportFact] {
        [
            .words("Completed", throughput.words),
            .data("completedIn5Minutes", .integer(throughput.in5Minutes)),
            .data("completedInHour", .integer(throughput.inHour)),
            .data("completedIn24Hours", .integer(throughput.inDay)),
            .words("All done", drainEstimate.words(at: at)),
            .data("drainSeconds", drainEstimate.times.map { .duration($0.upperBound) } ?? .empty),
            .data("drainSecondsAtLeast", drainEstimate.times.map { .duration($0.lowerBound) } ?? .empty),
        ]
    }

    private var queueFacts: [ReportFact] {
        [
            .words("Pending", pendingWords),
            .data("oldestPending", .timestamp(queue.oldest?.microseconds)),
            .data("oldestPendingAge", oldestPendingAge.map { .duration($0) } ?? .empty),
            .data("waitingForRetry", .integer(queue.waitingForRetry)),
        ]
    }

    /// How long the oldest waits, unless all wait for a retry, and how many do.
    private var pendingWords: String {
        guard let age = oldestPendingAge else { return "none" }
        let retries = queue.waitingForRetry
        let oldest = retries < counts[.pending] ? ["the oldest for \(age.words)"] : []
        return (oldest + (retries > 0 ? ["\(retries) \(retries == 1 ? "waits" : "wait") for a retry"] : []))
            .joined(separator: "; ")
    }

    private var timeFacts: [ReportFact] {
        let words = ticketTime.map {
            "half take up to \($0.median.words), 95 % up to \($0.p95.words), of the last \($0.analyses) analyses"
        }
        return [
            .words("A ticket", words ?? "none has been analysed yet"),
            .data("medianSeconds", ticketTime.map { .duration($0.median) } ?? .empty),
            .data("p95Seconds", ticketTime.map { .duration($0.p95) } ?? .empty),
            .data("timedAnalyses", .integer(ticketTime?.analyses ?? 0)),
        ]
    }
}
