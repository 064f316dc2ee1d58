import ODBC

/// How often tickets show each discovered skill.
struct SkillMentions: Sendable {
    let counts: [Int64: Int]

    /// One pass over an index.
    static func load(from store: Store) async throws -> SkillMentions {
        try await store.share("mentions", for: .seconds(10)) { connection in
            let rows = try connection.query("SELECT SkillId, COUNT(*) FROM TicketSkills GROUP BY SkillId")
            return SkillMentions(
                counts: Dictionary(rows.map { ($0.int64(0) ?? 0, $0.int(1) ?? 0) }) { first, _ in first })
        }
    }

    subscript(id: Int64) -> Int { counts[id] ?? 0 }

    func sum(_ ids: some Sequence<Int64>) -> Int { ids.reduce(0) { $0 + self[$1] } }
}
