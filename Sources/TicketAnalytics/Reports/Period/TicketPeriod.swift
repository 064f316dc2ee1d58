public import ODBC

/// A span of time in which tickets were entered, in terms of the database.
public struct TicketPeriod: Sendable, Hashable {
    /// Nil for a span without a start.
    public let since: Timestamp?
    /// The first moment after it; nil for a span without an end.
    public let until: Timestamp?

    public init(since: Timestamp? = nil, until: Timestamp? = nil) {
        self.since = since
        self.until = until
    }

    /// Days are counted back from the newest ticket and not from now, so that a file of old tickets can be asked like a
    /// live system. What is dated later by mistake is not among them.
    static func load(_ range: DateRange, on connection: Connection, _ dialect: Dialect) throws -> TicketPeriod {
        switch range {
        case .all: return TicketPeriod()
        case .last(let days):
            guard let times = try TicketTimes.load(on: connection, dialect) else { return TicketPeriod() }
            let end = times.newest.dayStart + .day
            return TicketPeriod(
                since: (times.newest - .day * days).dayStart, until: times.latest >= end ? end : nil)
        case .between(let from, let to):
            return TicketPeriod(since: from?.dayStart, until: to.map { $0.dayStart + .day })
        }
    }

    public var isAll: Bool { since == nil && until == nil }

    /// Follows another condition in a statement that reads Tickets.
    var condition: String {
        (since == nil ? "" : " AND Tickets.EnteredAt >= ?") + (until == nil ? "" : " AND Tickets.EnteredAt < ?")
    }

    var parameters: [Value] { [since, until].compactMap { $0.map { .timestamp($0) } } }

    /// The equal period before; nil without a start, or if it would begin before year 1.
    ///
    /// - Parameter newest: Where a period without an end is taken to end.
    func previous(_ newest: Timestamp?) -> TicketPeriod? {
        guard let since, let end = until ?? newest.map({ $0.dayStart + .day }), end > since else { return nil }
        let length = end.microseconds - since.microseconds
        let start = Timestamp(microseconds: since.microseconds - length)
        return since.microseconds - start.microseconds == length ? TicketPeriod(since: start, until: since) : nil
    }

    /// Equal parts in order of time.
    ///
    /// - Parameter whole: Where a period without a start or an end has them.
    func parts(_ count: Int, within whole: (oldest: Timestamp, newest: Timestamp)) -> [TicketPeriod] {
        let start = since ?? whole.oldest
        let end = until ?? Timestamp(microseconds: max(start, whole.newest).microseconds + 1)
        let length = (end.microseconds - start.microseconds) / Int64(count)
        guard length > 0 else { return [] }
        let starts = (0..<count).map { Timestamp(microseconds: start.microseconds + length * Int64($0)) }
        return zip(starts, starts.dropFirst() + [end]).map { TicketPeriod(since: $0, until: $1) }
    }
}

extension TicketPeriod {
    /// Months of the calendar in UTC, the last of them that of `time`.
    static func months(_ count: Int, until time: Timestamp) -> [TicketPeriod] {
        var starts = [time.monthStart]
        while starts.count < count { starts.append((starts[starts.count - 1] - .day).monthStart) }
        let ends = [(starts[0] + .day * 31).monthStart] + starts.dropLast()
        return zip(starts, ends).map { TicketPeriod(since: $0, until: $1) }.reversed()
    }
}

extension Timestamp {
    fileprivate var monthStart: Timestamp { Timestamp("\(description.prefix(7))-01") ?? dayStart }

    var dayStart: Timestamp {
        let rest = microseconds % 86_400_000_000
        return Timestamp(microseconds: microseconds - (rest < 0 ? rest + 86_400_000_000 : rest))
    }
}
