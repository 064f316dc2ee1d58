import ODBC

/// The tickets of the queue that a source no longer yields; they show while it is read from its start.
struct MissingTickets {
    /// More of them at once than this, and than this share, point to a wrong filter or to a source that was restored empty.
    private static let (least, share) = (100, 0.1)
    /// Tickets a question to the database.
    private static let batch = 1_000
    /// Tickets a question to the source, which reads all that was written in them.
    private static let sourceBatch = 100

    private let store: Store
    private let source: any TicketSource
    /// How many may go at once; nil for any number.
    private let limit: Int?
    /// Where they stand in the queue.
    private(set) var tickets: [SourceCursor] = []

    var isTooMany: Bool { limit.map { tickets.count > $0 } ?? false }

    /// - Parameter acceptsAll: Whether they may go however many they are.
    init(of source: any TicketSource, in store: Store, acceptsAll: Bool) async throws {
        (self.store, self.source) = (store, source)
        limit = acceptsAll ? nil : try await Self.limit(source.name, store)
    }

    private static func limit(_ source: String, _ store: Store) async throws -> Int {
        let rows = try await store.run {
            try $0.query("SELECT COUNT(*) FROM Tickets WHERE Source = ? AND State <> 'Discarded'", [.text(source)])
        }
        return max(least, Int(Double(rows.first?.int(0) ?? 0) * share))
    }

    /// Adds those that stand where the page does, and not in it; none any more once there are too many.
    mutating func add(missingFrom page: SourcePage) async throws {
        var heads = RowSet(["Number": .integer])
        for head in page.heads { heads.append([.integer(head.number)]) }
        var start = page.start
        while !isTooMany {
            let found = try await queued(after: start, upTo: page.end, besides: heads)
            tickets += found
            guard found.count == Self.batch, let last = found.last else { return }
            start = last
        }
    }

    private func queued(
        after start: SourceCursor, upTo end: SourceCursor, besides heads: RowSet
    ) async throws -> [SourceCursor] {
        let table = heads.table(in: store.dialect)
        let sql = """
            SELECT ChangedAt, TicketNumber FROM Tickets
            WHERE Source = ? AND ChangedAt >= ? AND ChangedAt <= ? AND State <> 'Discarded'
                AND (ChangedAt > ? OR TicketNumber > ?) AND (ChangedAt < ? OR TicketNumber <= ?)
                AND TicketNumber NOT IN (SELECT r.Number FROM \(table.sql))
            ORDER BY ChangedAt, TicketNumber \(store.dialect.limit)
            """
        let (first, last) = (Value.timestamp(start.changedAt), Value.timestamp(end.changedAt))
        let values: [Value] = [
            .text(source.name), first, last, first, .integer(start.number), last, .integer(end.number),
        ]
        let limit = Value(Self.batch)
        let rows = try await store.run { try $0.query(sql, values + table.parameters + [limit]) }
        return rows.compactMap { row in
            row.timestamp(0).map { SourceCursor(changedAt: $0, number: row.int64(1) ?? 0) }
        }
    }

    /// Leaves out those that the source holds all the same: it may have passed one over that was being written just then.
    mutating func confirm() async throws {
        var missing: [SourceCursor] = []
        for start in stride(from: 0, to: tickets.count, by: Self.sourceBatch) {
            let part = tickets[start...].prefix(Self.sourceBatch)
            let held = Set(try await source.tickets(part.map(\.number)).map(\.number))
            missing += part.filter { !held.contains($0.number) }
        }
        tickets = missing
    }
}
