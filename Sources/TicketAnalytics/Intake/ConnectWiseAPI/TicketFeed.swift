import ODBC

/// Serves the heads of both resources as one sequence, and keeps the rest of what was read for the next call.
actor TicketFeed {
    private let api: ConnectWiseAPI
    private let filter: TicketFilter
    private var rest: (streams: [Stream], after: SourceCursor)?

    init(_ api: ConnectWiseAPI, _ filter: TicketFilter) {
        self.api = api
        self.filter = filter
    }

    /// At most `limit`; fewer only at the end.
    func heads(after cursor: SourceCursor, limit: Int) async throws -> [TicketHead] {
        // Taken out, so that a call that fails leaves nothing half read behind.
        var streams = takeRest(after: cursor) ?? TicketResource.allCases.map { Stream(api, $0, filter, after: cursor) }
        var heads: [TicketHead] = []
        while heads.count < limit {
            for index in streams.indices { try await streams[index].fill() }
            let next = streams.compactMap(\.next).min { $0.cursor < $1.cursor }
            guard let next, let index = streams.firstIndex(where: { $0.next == next }) else { return heads }
            heads.append(next)
            streams[index].removeFirst()
        }
        if let last = heads.last, streams.contains(where: \.mayHaveMore) { rest = (streams, last.cursor) }
        return heads
    }

    private func takeRest(after cursor: SourceCursor) -> [Stream]? {
        defer { rest = nil }
        return rest?.after == cursor ? rest?.streams : nil
    }
}

/// The heads of one resource that were read and not served.
private struct Stream {
    private var windows: TicketWindows
    private let cursor: SourceCursor
    private var heads: ArraySlice<TicketHead> = []

    init(_ api: ConnectWiseAPI, _ resource: TicketResource, _ filter: TicketFilter, after cursor: SourceCursor) {
        windows = TicketWindows(api, resource, filter, from: cursor.changedAt)
        self.cursor = cursor
    }

    var next: TicketHead? { heads.first }
    var mayHaveMore: Bool { !heads.isEmpty || !windows.isAtEnd }

    /// Reads windows until there is a head, or no more.
    mutating func fill() async throws {
        while heads.isEmpty, let window = try await windows.next() {
            heads = window.drop { $0.cursor <= cursor }
        }
    }

    mutating func removeFirst() { heads.removeFirst() }
}
