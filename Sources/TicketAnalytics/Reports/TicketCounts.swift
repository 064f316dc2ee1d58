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

    /// How many tickets of a period are analysed, if only as they were before they changed: as most are, the others are
    /// counted.
    static func analysed(
        in period: TicketPeriod, _ facets: TicketFacets, _ connection: Connection, _ dialect: Dialect
    ) throws -> Int {
        try TicketState.allCases.filter { $0 != .complete }.reduce(all(in: period, facets, connection, dialect)) {
            $0 - (try count($1, in: [period], facets, connection, isNew: $1 != .discarded).first ?? 0)
        }
    }

    /// How many tickets of a period there are, in whatever state: from an index alone, or a person's tickets.
    static func all(
        in period: TicketPeriod, _ facets: TicketFacets, _ connection: Connection, _ dialect: Dialect
    ) throws -> Int {
        guard let technician = facets.technician else {
            return try connection.query(
                "SELECT COUNT(*) FROM Tickets WHERE 1 = 1\(period.condition)\(facets.condition)",
                period.parameters + facets.parameters
            ).first?.int(0) ?? 0
        }
        var others = facets
        others.technician = nil
        return try connection.query(
            """
            SELECT COUNT(*) FROM TicketTechnicians
            \(dialect.orderedJoin) Tickets ON Tickets.TicketNumber = TicketTechnicians.TicketNumber
            WHERE TicketTechnicians.TechnicianId = ?\(period.condition)\(others.condition)
            """, [.integer(technician)] + period.parameters + others.parameters
        ).first?.int(0) ?? 0
    }

    /// How many of each period's tickets are in a state that few are in.
    ///
    /// - Parameter isNew: Whether only those count of which there is no analysis: what changed keeps its last one.
    static func count(
        _ state: TicketState, in periods: [TicketPeriod], _ facets: TicketFacets, _ connection: Connection,
        isNew: Bool = false
    ) throws -> [Int] {
        guard !periods.isEmpty else { return [] }
        let sums = periods.map { "SUM(CASE WHEN 1 = 1\($0.condition) THEN 1 ELSE 0 END)" }.joined(separator: ", ")
        let row = try connection.query(
            """
            SELECT \(sums) FROM Tickets
            WHERE State = '\(state.rawValue)' \(state.indexCondition)\(facets.condition)
                \(isNew ? "AND AnalysisKey IS NULL" : "")
            """,
            periods.flatMap(\.parameters) + facets.parameters
        ).first
        return periods.indices.map { row?.int($0) ?? 0 }
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
