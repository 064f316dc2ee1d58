import ODBC

/// The clock on a site's wall: turns its times into UTC and back.
struct LocalTime: Sendable {
    struct Transition: Sendable {
        /// Seconds since 1970-01-01 UTC.
        let at: Int64
        /// Seconds east of UTC from then on.
        let offset: Int64
    }

    private let transitions: [Transition]
    private let firstOffset: Int64
    private let rule: DaylightRule?

    static let utc = LocalTime(transitions: [], firstOffset: 0, rule: nil)

    init(transitions: [Transition], firstOffset: Int64, rule: DaylightRule?) {
        self.transitions = transitions
        self.firstOffset = firstOffset
        self.rule = rule
    }

    /// The moment at which the clock shows this. Of a time that comes twice the first one; a time that the clock leaves
    /// out is the moment of the change. So later times never come before earlier ones.
    func utc(_ local: Timestamp) -> Timestamp {
        let day: Int64 = 86_400
        let (before, after) = (offset(at: local.seconds - day), offset(at: local.seconds + day))
        for offset in [before, after] where self.offset(at: local.seconds - offset) == offset {
            return local.shifted(by: -offset)
        }
        let change = change(after: local.seconds - after, upTo: local.seconds - before)
        return Timestamp(microseconds: change * 1_000_000)
    }

    func local(_ utc: Timestamp) -> Timestamp {
        utc.shifted(by: offset(at: utc.seconds))
    }

    /// The earliest time that the clock shows at this moment or later: before it is set back, that is where it will be
    /// set to.
    func earliestLocal(from utc: Timestamp) -> Timestamp {
        // No clock is set back by more.
        let end = utc.seconds + 3 * 3_600
        let later = offset(at: end)
        guard later < offset(at: utc.seconds) else { return local(utc) }
        let change = change(after: utc.seconds, upTo: end)
        return min(local(utc), Timestamp(microseconds: (change + later) * 1_000_000))
    }

    private func offset(at seconds: Int64) -> Int64 {
        guard let last = transitions.last else { return rule?.offset(at: seconds) ?? firstOffset }
        if seconds >= last.at, let rule { return rule.offset(at: seconds) }
        var (low, high) = (0, transitions.count)
        while low < high {
            let middle = (low + high) / 2
            if transitions[middle].at <= seconds { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? firstOffset : transitions[low - 1].offset
    }

    /// The first second with another offset than `start` has; there is one change at most in so short a time.
    private func change(after start: Int64, upTo end: Int64) -> Int64 {
        let old = offset(at: start)
        var (low, high) = (start, end)
        while low + 1 < high {
            let middle = low + (high - low) / 2
            if offset(at: middle) == old { low = middle } else { high = middle }
        }
        return high
    }
}

extension Timestamp {
    fileprivate var seconds: Int64 {
        microseconds / 1_000_000 - (microseconds % 1_000_000 < 0 ? 1 : 0)
    }

    fileprivate func shifted(by seconds: Int64) -> Timestamp {
        Timestamp(microseconds: microseconds + seconds * 1_000_000)
    }
}
