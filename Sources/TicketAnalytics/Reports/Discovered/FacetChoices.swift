import ODBC

/// The boards that tickets are on, with how many; and the companies.
public struct FacetChoices: Sendable, Hashable {
    public struct Choice: Sendable, Hashable {
        public let name: String
        public let tickets: Int
    }

    /// The largest first, at most `most` of each.
    public let boards: [Choice]
    public let companies: [Choice]

    public static let most = 200

    public static func load(from store: Store) async throws -> FacetChoices {
        let dialect = store.dialect
        return try await store.run { connection in
            FacetChoices(
                boards: try choices("Board", connection, dialect),
                companies: try choices("Company", connection, dialect))
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
}
