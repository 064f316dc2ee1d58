import ODBC

/// A number of the status that monitoring can watch.
public enum StatusMetric: String, WatchedMetric {
    case pending, processing, failed
    /// Pending, but failed before and not to be claimed yet.
    case retrying
    case oldestPending = "oldest_pending"
    /// Those heard of in time.
    case workers
    /// Those of them that wait for a model or a database.
    case waitingWorkers = "waiting_workers"
    /// The longest of all processes.
    case heartbeatAge = "heartbeat_age"
    case completedIn5Minutes = "completed_5m"
    case completedInHour = "completed_1h"
    case completedInDay = "completed_24h"
    case drainEstimate = "drain_estimate"

    /// Whether the number is one of seconds.
    public var isDuration: Bool {
        switch self {
        case .oldestPending, .heartbeatAge, .drainEstimate: true
        default: false
        }
    }

    /// Infinite for an estimate without end; nil if there is nothing to measure.
    public func value(in status: ProcessingStatus) -> Double? {
        switch self {
        case .pending: Double(status.counts[.pending])
        case .processing: Double(status.counts[.processing])
        case .failed: Double(status.counts[.failed])
        case .retrying: Double(status.queue.waitingForRetry)
        case .oldestPending: (status.oldestPendingAge ?? .zero) / .seconds(1)
        case .workers: Double(status.workers.count)
        case .waitingWorkers: Double(status.workers.count { $0.activity == "waiting" })
        case .heartbeatAge: status.processes.map { status.age(of: $0.heartbeatAt) / .seconds(1) }.max()
        case .completedIn5Minutes: Double(status.throughput.in5Minutes)
        case .completedInHour: Double(status.throughput.inHour)
        case .completedInDay: Double(status.throughput.inDay)
        case .drainEstimate:
            switch status.drainEstimate {
            case .nothingPending: 0
            // An alarm that goes off early is better than one that does not.
            case .after(let times): times.upperBound / .seconds(1)
            case .unknown: .infinity
            }
        }
    }
}
