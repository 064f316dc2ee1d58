import JSON
import ODBC

/// The heads of one resource's tickets in the order of their change, a window of time after the other.
///
/// The API hands rows out by their numbers, so each window is read whole and sorted here. Windows are cut so that they hold
/// few tickets, as the server counts them; the last one has no end, and our own clock decides nothing.
struct TicketWindows {
    /// Tickets that a window should not exceed.
    private static let room = 10_000
    /// No site is so old; a server that counts otherwise is not asked on.
    private static let longest = Duration.seconds(200 * 365 * 86_400)

    private let api: ConnectWiseAPI
    private let resource: TicketResource
    private let filter: TicketFilter
    /// In whole seconds.
    private var start: Timestamp
    private var width = Duration.seconds(32 * 86_400)
    /// How many tickets there are from the start on; nil if that is not known.
    private var remaining: Int?
    private var isCounted = false
    private(set) var isAtEnd = false

    init(_ api: ConnectWiseAPI, _ resource: TicketResource, _ filter: TicketFilter, from start: Timestamp) {
        self.api = api
        self.resource = resource
        self.filter = filter
        self.start = max(start, filter.earliestChange ?? start).startOfSecond
    }

    /// The next window's heads, sorted; nil after the last.
    mutating func next() async throws -> [TicketHead]? {
        do {
            return isAtEnd ? nil : try await nextWindow()
        } catch let error as ConnectWiseAPIError where resource.isAbsent(after: error) {
            isAtEnd = true
            return nil
        }
    }

    private mutating func nextWindow() async throws -> [TicketHead] {
        if !isCounted {
            remaining = try await api.count(resource.path, query(until: nil))
            isCounted = true
        }
        guard let remaining, remaining > Self.room else { return try await lastWindow() }
        while true {
            let end = start + width
            guard width < Self.longest, let count = try await api.count(resource.path, query(until: end)) else {
                return try await lastWindow()
            }
            if count > Self.room, width > .seconds(1) {
                width = .seconds(max(1, width.components.seconds / 2))
                continue
            }
            let heads = try await read(until: end, expected: count)
            (self.remaining, start) = (remaining - count, end)
            if count < Self.room / 3 { width *= 2 }
            return heads
        }
    }

    private mutating func lastWindow() async throws -> [TicketHead] {
        isAtEnd = true
        return try await read(until: nil, expected: remaining)
    }

    private func read(until end: Timestamp?, expected: Int?) async throws -> [TicketHead] {
        // A server may take a wish for fields so that it leaves out what it is asked for.
        for fields in [APITicket.headFields, []] {
            let pages = APIPages(api, resource.path, query(until: end, fields), expected: expected)
            if let heads = try await heads(of: pages, until: end) { return heads }
        }
        throw ConnectWiseAPIError.badAnswer(path: resource.path, detail: "tickets have no _info/lastUpdated")
    }

    /// Sorted; nil if a ticket does not say when it was changed.
    private func heads(of pages: APIPages, until end: Timestamp?) async throws -> [TicketHead]? {
        var pages = pages
        var heads: [Int64: TicketHead] = [:]
        while let rows = try await pages.next() {
            for ticket in rows.compactMap({ APITicket($0, in: resource) }) where filter.admits(ticket) {
                guard let changedAt = ticket.changedAt else { return nil }
                guard changedAt >= start, end.map({ changedAt < $0 }) ?? true else { continue }
                heads[ticket.number] = TicketHead(
                    number: ticket.number, summary: ticket.summary, company: ticket.company, board: ticket.board,
                    enteredAt: ticket.enteredAt, changedAt: changedAt)
            }
        }
        return heads.values.sorted { $0.cursor < $1.cursor }
    }

    /// Wider by a second than the window, so that it does not matter how the server treats fractions.
    private func query(until end: Timestamp?, _ fields: [String] = []) -> APIQuery {
        let before = start - .seconds(1)
        var times = [APIQuery.time("lastUpdated", ">", before)]
        if let end { times.append(APIQuery.time("lastUpdated", "<", end)) }
        return APIQuery(conditions: times + filter.conditions, fields: fields)
    }
}

extension Timestamp {
    fileprivate var startOfSecond: Timestamp {
        let rest = microseconds % 1_000_000
        return Timestamp(microseconds: microseconds - (rest < 0 ? rest + 1_000_000 : rest))
    }
}
