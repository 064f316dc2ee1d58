import ODBC

/// The discovered skills that nobody has decided on, those with most mentions first, and where they may belong.
public struct SkillInbox: Sendable, Hashable {
    public struct Entry: Sendable, Hashable {
        public let skill: Taxonomy.Discovered
        public let mentions: Int
        /// The surest first, at most five.
        public let suggestions: [SkillSuggestion]
        /// What a managed skill of its own would be: by the lexicon's name for it, if it has one.
        public let proposal: ManagedSkill
    }

    public let entries: [Entry]
    /// How many there are, without those that are skipped.
    public let total: Int
    /// What mapping the next ten would add to the share of mentions that are mapped.
    public let nextTen: Double
    public let progress: MappingProgress
    /// The managed skills that are suggested.
    public let managed: [Int64: ManagedSkill]
    /// All that a skill may be mapped to.
    public let managedNames: [String]
    /// How many skills have been dismissed.
    public let dismissed: Int

    /// - Parameters:
    ///   - text: Part of a skill's name; nil for all.
    ///   - skipped: Skills to leave out.
    ///   - minimum: Skills with fewer mentions are left out too.
    ///   - isOfDismissed: Shows what has been dismissed in place of what is undecided.
    public static func load(
        _ text: String? = nil, offset: Int = 0, limit: Int, skipping skipped: [Int64] = [], minimum: Int = 0,
        dismissed isOfDismissed: Bool = false, from store: Store
    ) async throws -> SkillInbox {
        let (dialect, mentions) = (store.dialect, try await SkillMentions.load(from: store))
        return try await store.run { connection in
            let taxonomy = try Taxonomy.load(connection)
            let (skipped, text) = (Set(skipped), text.map { NormalizedName($0).text } ?? "")
            let open =
                isOfDismissed ? taxonomy.dismissed.keys.compactMap { taxonomy.discovered[$0] } : taxonomy.undecided
            let waiting = open.filter { skill in
                !skipped.contains(skill.id) && mentions[skill.id] >= minimum
                    && (text.isEmpty || skill.normalized.contains(text))
            }.byMentions(mentions)
            let suggester = try SkillSuggester(taxonomy)
            let entries = try waiting.dropFirst(offset).prefix(limit).map { skill in
                var suggestions = isOfDismissed ? [] : try suggester.suggestions(for: skill)
                if suggestions.isEmpty, !isOfDismissed {
                    let together = SharedTickets(taxonomy: taxonomy, connection: connection, dialect: dialect)
                    suggestions = try together.suggestions(for: skill).filter {
                        !suggester.isRefused(skill, $0.managed)
                    }
                }
                return Entry(
                    skill: skill, mentions: mentions[skill.id], suggestions: Array(suggestions.prefix(5)),
                    proposal: ManagedSkill(
                        name: try KnownNames.name(for: skill.name) ?? skill.name,
                        category: try KnownNames.category(of: skill.name)))
            }
            let progress = MappingProgress(taxonomy, mentions)
            let gain = mentions.sum(waiting.prefix(10).map(\.id))
            return SkillInbox(
                entries: entries, total: waiting.count,
                nextTen: progress.all == 0 ? 0 : Double(gain) / Double(progress.all), progress: progress,
                managed: taxonomy.skills.filter { id, _ in
                    entries.contains { $0.suggestions.contains { $0.managed == id } }
                }, managedNames: taxonomy.namesInUse, dismissed: taxonomy.dismissed.count)
        }
    }
}
