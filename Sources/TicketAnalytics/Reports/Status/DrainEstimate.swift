/// When the pending tickets will be done, if the work goes on as it did lately.
public enum DrainEstimate: Sendable, Hashable {
    case nothingPending
    /// By the quicker and by the slower of the last five minutes and the last hour.
    case after(ClosedRange<Duration>)
    case unknown(Reason)

    public enum Reason: Sendable, Hashable {
        case paused
        case nothingCompletedInHour
    }
}

extension ProcessingStatus {
    public var drainEstimate: DrainEstimate {
        let pending = counts[.pending]
        if pending == 0 { return .nothingPending }
        if control.mode == .paused { return .unknown(.paused) }
        let times = throughput.speeds.map { Duration.seconds(Double(pending) / $0) }
        guard let first = times.min(), let last = times.max() else { return .unknown(.nothingCompletedInHour) }
        return .after(first...last)
    }
}
