import ODBC

/// How many tickets are in each state, counted up to a limit so that the cost stays bounded.
public struct TicketCounts: Sendable, Hashable {
    /// From here on a count reads "at least".
    public static let limit = 1_000_000

    private let counts: [TicketState: Int]

    init(_ counts: [TicketState: Int]) {
        self.counts = counts
    }

    public subscript(state: TicketState) -> Int { counts[state] ?? 0 }

    static func load(_ connection: Connection, _ dialect: Dialect) throws -> TicketCounts {
        var counts: [TicketState: Int] = [:]
        for state in TicketState.allCases { counts[state] = try count(state, connection, dialect) }
        return TicketCounts(counts)
    }

    static func count(_ state: TicketState, _ connection: Connection, _ dialect: Dialect) throws -> Int {
        // A constant, so that no database reads the row for it: an index that is for one state does not hold the state.
        let sql = """
            SELECT COUNT(*) FROM (
                SELECT 1 AS One FROM Tickets WHERE State = '\(state.rawValue)' \(state.indexCondition)
                \(dialect.anyFew)) AS counted
            """
        return try connection.query(sql, [.integer(Int64(limit))]).first?.int(0) ?? 0
    }
}

extension TicketState {
    /// What lets the database answer from the state's index alone.
    fileprivate var indexCondition: String {
        switch self {
        case .pending, .processing: ""
        case .complete, .failed, .discarded: "AND FinishedAt IS NOT NULL"
        }
    }
}

extension Dialect {
    /// Ends a SELECT without an order that returns at most the bound number of rows.
    var anyFew: String {
        name == .sqlServer ? "ORDER BY (SELECT NULL) \(limit)" : limit
    }
}
