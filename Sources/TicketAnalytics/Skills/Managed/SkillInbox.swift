import ODBC

/// The discovered skills that nobody has decided on, those with most mentions first, and where they may belong.
public struct SkillInbox: Sendable, Hashable {
    public struct Entry: Sendable, Hashable {
        public let skill: Taxonomy.Discovered
        public let mentions: Int
        /// The surest first, at most five.
        public let suggestions: [SkillSuggestion]
    }

    public let entries: [Entry]
    /// How many are undecided and not skipped.
    public let total: Int
    /// What mapping the next ten would add to the share of mentions that are mapped.
    public let nextTen: Double
    public let progress: MappingProgress
    /// The names of the managed skills that are suggested.
    public let managed: [Int64: ManagedSkill]

    /// - Parameter skipped: Skills to leave out.
    public static func load(
        offset: Int = 0, limit: Int, skipping skipped: [Int64] = [], from store: Store
    ) async throws -> SkillInbox {
        let dialect = store.dialect
        return try await store.run { connection in
            let taxonomy = try Taxonomy.load(connection)
            let mentions = try SkillMentions.load(connection)
            let skipped = Set(skipped)
            let waiting = taxonomy.mostMentioned(mentions).filter { !skipped.contains($0.id) }
            let suggester = try SkillSuggester(taxonomy)
            let entries = try waiting.dropFirst(offset).prefix(limit).map { skill in
                var suggestions = try suggester.suggestions(for: skill)
                if suggestions.isEmpty {
                    let together = SharedTickets(taxonomy: taxonomy, connection: connection, dialect: dialect)
                    suggestions = try together.suggestions(for: skill).filter {
                        !suggester.isRefused(skill, $0.managed)
                    }
                }
                return Entry(skill: skill, mentions: mentions[skill.id], suggestions: Array(suggestions.prefix(5)))
            }
            let progress = MappingProgress(taxonomy, mentions)
            let gain = mentions.sum(waiting.prefix(10).map(\.id))
            return SkillInbox(
                entries: entries, total: waiting.count,
                nextTen: progress.all == 0 ? 0 : Double(gain) / Double(progress.all), progress: progress,
                managed: taxonomy.skills.filter { id, _ in
                    entries.contains { $0.suggestions.contains { $0.managed == id } }
                })
        }
    }
}
