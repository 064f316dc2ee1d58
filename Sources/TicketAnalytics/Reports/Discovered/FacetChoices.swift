import ODBC

/// What tickets can be narrowed down by: boards and companies with how many tickets they have, and people.
public struct FacetChoices: Sendable, Hashable {
    public struct Choice: Sendable, Hashable {
        public let name: String
        public let tickets: Int
    }

    public struct Person: Sendable, Hashable {
        public let id: Int64
        public let name: String
    }

    /// The largest first, at most `most` of each.
    public let boards: [Choice]
    public let companies: [Choice]
    /// Those who have not left, by name; at most `most`.
    public let technicians: [Person]

    public static let most = 200

    public static func load(from store: Store) async throws -> FacetChoices {
        let dialect = store.dialect
        return try await store.share("facets", for: .seconds(60)) { connection in
            FacetChoices(
                boards: try choices("Board", connection, dialect),
                companies: try choices("Company", connection, dialect),
                technicians: try technicians(connection, dialect))
        }
    }

    private static func choices(
        _ column: String, _ connection: Connection, _ dialect: Dialect
    ) throws -> [Choice] {
        try connection.query(
            """
            SELECT \(column), COUNT(*) FROM Tickets WHERE \(column) IS NOT NULL GROUP BY \(column)
            ORDER BY COUNT(*) DESC, \(column) \(dialect.byteOrder) \(dialect.limit)
            """, [.integer(Int64(most))]
        ).map { Choice(name: $0.text(0) ?? "", tickets: $0.int(1) ?? 0) }
    }

    private static func technicians(_ connection: Connection, _ dialect: Dialect) throws -> [Person] {
        try connection.query(
            """
            SELECT TechnicianId, Name FROM Technicians WHERE Active = 1
            ORDER BY Name \(dialect.byteOrder), TechnicianId \(dialect.limit)
            """, [.integer(Int64(most))]
        ).map { Person(id: $0.int64(0) ?? 0, name: $0.text(1) ?? "") }
    }
}
