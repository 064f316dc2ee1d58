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
    /// By the speed of the last five minutes, or of the hour if nothing was completed in them.
    public var drainEstimate: DrainEstimate {
        let pending = counts[.pending]
        if pending == 0 { return .nothingPending }
        if control.mode == .paused { return .unknown(.paused) }
        let perSecond =
            throughput.in5Minutes > 0 ? Double(throughput.in5Minutes) / 300 : Double(throughput.inHour) / 3600
        return perSecond > 0 ? .after(.seconds(Double(pending) / perSecond)) : .unknown(.nothingCompletedInHour)
    }
}
