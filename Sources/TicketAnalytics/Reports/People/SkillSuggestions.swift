public import ODBC

/// What one could search for.
public struct SkillSuggestions: Sendable, Hashable {
    /// A skill that was found in a ticket not long ago for the first time.
    public struct New: Sendable, Hashable {
        public let skill: SkillName
        public let firstSeenAt: Timestamp?
    }

    /// Those with most tickets first.
    public let popular: [TeamSkill]
    /// The newest first.
    public let new: [New]

    private static let mostNames = 200

    /// Names to choose from: the managed skills, and the discovered ones that most tickets show.
    public static func names(from store: Store) async throws -> [String] {
        let mentions = try await SkillMentions.load(from: store)
        let dialect = store.dialect
        return try await store.run { connection in
            let managed = try TeamSkill.managed(on: connection, dialect).map(\.name)
            let frequent = mentions.counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(mostNames)
            let discovered = try SkillName.load(frequent.map(\.key), on: connection, dialect).map(\.name)
            return Array(Set(managed + discovered)).sorted()
        }
    }

    public static func load(limit: Int, range: EvidenceRange, from store: Store) async throws -> SkillSuggestions {
        let dialect = store.dialect
        return try await store.run { connection in
            let window = try EvidenceWindow.load(range, on: connection, dialect)
            let newest = try connection.query(
                """
                SELECT \(SkillName.columns), Skills.FirstSeenAt FROM Skills
                WHERE Skills.SkillId \(SkillName.isNotDismissed)
                ORDER BY Skills.FirstSeenAt DESC, Skills.SkillId DESC \(dialect.limit)
                """, [.integer(Int64(limit))])
            return SkillSuggestions(
                popular: try TeamSkill.top(limit, in: window, on: connection, dialect),
                new: newest.map { New(skill: SkillName($0), firstSeenAt: $0.timestamp(3)) })
        }
    }
}
