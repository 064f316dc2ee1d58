public import ODBC

/// The tickets that could not be analysed, with the reasons.
public struct FailedTickets: Sendable, Hashable {
    /// What they are sorted by.
    public enum Column: String, Sendable, CaseIterable {
        case ticket, kind, attempts, failedAt
    }

    public static let latestFirst = SortOrder(Column.failedAt, descending: true)

    public struct Entry: Sendable, Hashable {
        public let ticket: TicketLabel
        public let board: String?
        public let kind: String
        public let reason: String
        public let attempts: Int
        public let failedAt: Timestamp
    }

    /// Those of one page.
    public let entries: [Entry]
    /// How many there are that match, counted up to `TicketCounts.limit`.
    public let total: Int
    /// The causes of all failed tickets, of the latest `FailureGroup.limit`.
    public let causes: [FailureGroup]

    /// - Parameter last: Only those that stand behind this one.
    /// - Throws: `StoreError`
    public static func load(
        _ filter: FailedSelection.Filter = .init(), by order: SortOrder<Column> = latestFirst, after last: Entry? = nil,
        offset: Int = 0, limit: Int, from store: Store
    ) async throws -> FailedTickets {
        let dialect = store.dialect
        var (condition, values) = filter.condition
        if let last {
            let behind = order.behind(last)
            condition += behind.sql
            values += behind.values
        }
        let page = dialect.page(offset: offset, limit: limit)
        let sql = """
            SELECT \(TicketLabel.columns), Board, FailureKind, FailureReason, Attempts, FinishedAt FROM Tickets
            WHERE State = 'Failed' AND FinishedAt IS NOT NULL\(condition)
            ORDER BY \(order.sql) \(page.sql)
            """
        let bound = values + page.values
        return try await store.run { connection in
            FailedTickets(
                entries: try connection.query(sql, bound).map(Entry.init),
                total: try count(filter, connection, dialect), causes: try FailureGroup.failed(connection, dialect))
        }
    }

    /// How many failed tickets match.
    ///
    /// - Throws: `StoreError`
    public static func count(_ selection: FailedSelection, in store: Store) async throws -> Int {
        let dialect = store.dialect
        return try await store.run { connection in
            switch selection {
            case .matching(let filter): return try count(filter, connection, dialect)
            case .tickets(let numbers):
                var rows = RowSet(["Number": .integer])
                for number in numbers { rows.append([.integer(number)]) }
                let table = rows.table(in: dialect)
                return try connection.query(
                    """
                    SELECT COUNT(*) FROM Tickets JOIN \(table.sql) ON Tickets.TicketNumber = r.Number
                    WHERE Tickets.State = 'Failed'
                    """, table.parameters
                ).first?.int(0) ?? 0
            }
        }
    }

    private static func count(
        _ filter: FailedSelection.Filter, _ connection: Connection, _ dialect: Dialect
    ) throws -> Int {
        let (condition, values) = filter.condition
        let sql = """
            SELECT COUNT(*) FROM (
                SELECT 1 AS One FROM Tickets WHERE State = 'Failed' AND FinishedAt IS NOT NULL\(condition)
                \(dialect.anyFew)) AS counted
            """
        return try connection.query(sql, values + [.integer(Int64(TicketCounts.limit))]).first?.int(0) ?? 0
    }
}

extension SortOrder<FailedTickets.Column> {
    /// What is the same is ordered by number.
    fileprivate var sql: String {
        column == .ticket ? "TicketNumber \(direction)" : "\(column.sql) \(direction), TicketNumber"
    }

    /// The condition of the rows after one.
    fileprivate func behind(_ last: FailedTickets.Entry) -> (sql: String, values: [Value]) {
        let (name, sign, number) = (column.sql, isDescending ? "<" : ">", Value.integer(last.ticket.number))
        if column == .ticket { return (" AND TicketNumber \(sign) ?", [number]) }
        let value = column.value(of: last)
        return (" AND \(name) \(sign)= ? AND (\(name) \(sign) ? OR TicketNumber > ?)", [value, value, number])
    }
}

extension FailedTickets.Column {
    fileprivate var sql: String {
        switch self {
        case .ticket: "TicketNumber"
        case .kind: "FailureKind"
        case .attempts: "Attempts"
        case .failedAt: "FinishedAt"
        }
    }

    fileprivate func value(of entry: FailedTickets.Entry) -> Value {
        switch self {
        case .ticket: .integer(entry.ticket.number)
        case .kind: .text(entry.kind)
        case .attempts: .integer(Int64(entry.attempts))
        case .failedAt: .timestamp(entry.failedAt)
        }
    }
}

extension FailedTickets.Entry {
    fileprivate init(_ row: Row) {
        ticket = TicketLabel(row)
        board = row.text(3)
        kind = row.text(4) ?? ""
        reason = row.text(5) ?? ""
        attempts = row.int(6) ?? 0
        failedAt = row.timestamp(7) ?? Timestamp(microseconds: 0)
    }
}
