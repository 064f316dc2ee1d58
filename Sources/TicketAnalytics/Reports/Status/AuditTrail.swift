import ODBC

/// All that people have changed, by whom and when: skills, tickets, people, checks and the mode; the latest first.
public struct AuditTrail: Sendable, Hashable {
    public struct Filter: Sendable, Hashable {
        /// `managed-skill.rename`
        public var action: String?
        public var person: String?

        public init(action: String? = nil, person: String? = nil) {
            self.action = action
            self.person = person
        }

        fileprivate var condition: (sql: String, values: [Value]) {
            let parts = [("Action", action), ("Actor", person)].compactMap { name, value in value.map { (name, $0) } }
            return (
                (["1 = 1"] + parts.map { "\($0.0) = ?" }).joined(separator: " AND "), parts.map { .text($0.1) }
            )
        }
    }

    /// Something that entries have in common, and how many of all do.
    public struct Group: Sendable, Hashable {
        public let name: String
        public let entries: Int
    }

    public let history: CurationHistory
    public let actions: [Group]
    public let people: [Group]

    /// - Throws: `StoreError`
    public static func load(
        _ filter: Filter = Filter(), offset: Int = 0, limit: Int, from store: Store
    ) async throws -> AuditTrail {
        let (dialect, condition) = (store.dialect, filter.condition)
        return try await store.run { connection in
            AuditTrail(
                history: try .load(
                    condition.sql, condition.values, offset: offset, limit: limit, connection, dialect),
                actions: try groups("Action", connection), people: try groups("Actor", connection))
        }
    }

    private static func groups(_ column: String, _ connection: Connection) throws -> [Group] {
        try connection.query("SELECT \(column), COUNT(*) FROM AuditLog GROUP BY \(column)")
            .map { Group(name: $0.text(0) ?? "", entries: $0.int(1) ?? 0) }
            .sorted { $0.name < $1.name }
    }
}
