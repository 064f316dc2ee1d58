import ODBC
import TicketAnalytics

extension StatusProblem {
    func words(at now: Timestamp) -> String {
        switch self {
        case .paused(let person, let since):
            "Paused\(person.map { " by \($0)" } ?? "")\(since.words(at: now)): nothing is populated or claimed."
        case .nobodyWorks(let tickets):
            "Nobody works: no worker is running, and \(tickets) \(tickets == 1 ? "ticket waits" : "tickets wait")."
        case .trouble(let words, let since, let processes):
            "\(processes == 1 ? "1 process reports" : "\(processes) processes report")\(since.words(at: now)): \(words)"
        case .silent(let names, let host, let age):
            "\(names.joined(separator: ", ")) on \(host) \(names.count == 1 ? "has" : "have") not been heard of for "
                + "\(age.words)."
        case .nothingMoves(let tickets):
            "Nothing moves: \(tickets) \(tickets == 1 ? "ticket" : "tickets") could be claimed, and workers are there."
        case .missing(let tickets, let source):
            "\(source) no longer yields at least \(tickets) tickets, too many to believe: check it, or run populate "
                + "--reconcile --accept-missing."
        }
    }
}

extension ProcessingControl {
    func words(at now: Timestamp) -> String {
        mode == .running
            ? mode.rawValue : mode.rawValue + (changedBy.map { " by \($0)" } ?? "") + changedAt.words(at: now)
    }
}

extension TicketCounts {
    /// `12 pending`.
    func words(_ state: TicketState) -> String {
        "\(self[state])\(self[state] >= Self.limit ? " or more" : "") \(state.rawValue.lowercased())"
    }
}

extension Throughput {
    var words: String {
        [(in5Minutes, "5 min", 300.0), (inHour, "1 h", 3600), (inDay, "24 h", 86_400)].map { count, span, seconds in
            "\(count) in \(span)" + (count == 0 ? "" : " (\(Self.rate(Double(count) / seconds)))")
        }.joined(separator: ", ")
    }

    /// By the minute, or by the hour if that gives no whole ticket.
    private static func rate(_ perSecond: Double) -> String {
        let (rate, unit) = perSecond >= 1 / 60 ? (perSecond * 60, "min") : (perSecond * 3600, "h")
        return Wording.decimal(rate, digits: rate < 9.95 && rate != rate.rounded() ? 1 : 0) + "/" + unit
    }
}

extension DrainEstimate {
    func words(at now: Timestamp) -> String {
        switch self {
        case .nothingPending: "now"
        case .after(let times):
            if times.lowerBound.words == times.upperBound.words {
                "in \(times.upperBound.words), at about \(now.after(times.upperBound).words(at: now))"
            } else {
                "in \(times.lowerBound.words) to \(times.upperBound.words), at \(now.after(times.upperBound).words(at: now)) "
                    + "at the latest"
            }
        case .unknown(.paused): "unknown: processing is paused"
        case .unknown(.nothingCompletedInHour): "unknown: nothing has been completed for an hour"
        }
    }

    /// Nil if nobody knows.
    var times: ClosedRange<Duration>? {
        switch self {
        case .nothingPending: .zero ... .zero
        case .after(let times): times
        case .unknown: nil
        }
    }
}

extension Duration {
    var words: String { Wording.duration(seconds: self / .seconds(1)) }
}

extension Timestamp {
    fileprivate func after(_ duration: Duration) -> Timestamp {
        Timestamp(microseconds: microseconds + Int64(duration / .microseconds(1)))
    }

    /// `14:32 UTC`, with the date if it is another day's.
    fileprivate func words(at now: Timestamp) -> String {
        TimestampText(microseconds: microseconds).minute(near: TimestampText(microseconds: now.microseconds)) + " UTC"
    }
}

extension Timestamp? {
    /// ` since 14:32 UTC`; nothing if nobody knows.
    func words(at now: Timestamp) -> String { map { " since " + $0.words(at: now) } ?? "" }
}
