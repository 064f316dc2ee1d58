/// When the pending tickets will be done, if the work goes on as it did lately.
public enum DrainEstimate: Sendable, Hashable {
    case nothingPending
    case after(Duration)
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
        guard throughput.perSecond > 0 else { return .unknown(.nothingCompletedInHour) }
        return .after(.seconds(Double(pending) / throughput.perSecond))
    }
}
