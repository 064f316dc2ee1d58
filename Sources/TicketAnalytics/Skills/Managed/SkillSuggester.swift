/// Suggests where discovered skills belong, from their names.
struct SkillSuggester {
    private struct Name {
        let managed: Int64
        let name: String
        let spelt: SpeltName
        let alias: String?
    }

    private let taxonomy: Taxonomy
    /// The names of managed skills in use, then those of what is mapped to them.
    private let names: [Name]
    private let byKey: [String: Int]
    private let byAlias: [String: Int]
    private let index: NameIndex

    private static let leastShare = 0.6
    /// What may still be a single slip, which breaks up to four groups of letters.
    private static let leastShareOfSlip = 0.3

    /// - Parameter only: Suggests this managed skill alone; nil for all.
    /// - Throws: `LexiconError`
    init(_ taxonomy: Taxonomy, only wanted: Int64? = nil) throws {
        self.taxonomy = taxonomy
        let used = taxonomy.skills.filter { !$0.value.isRetired && (wanted == nil || wanted == $0.key) }
        let own = used.map { (managed: $0.key, name: $0.value.name) }
        let members = taxonomy.owners.compactMap { id, owner in
            used[owner] == nil ? nil : taxonomy.discovered[id].map { (managed: owner, name: $0.name) }
        }
        names = try (own.sorted { $0 < $1 } + members.sorted { $0 < $1 }).map { managed, name in
            Name(managed: managed, name: name, spelt: SpeltName(name), alias: try KnownNames.name(for: name))
        }
        byKey = Dictionary(names.enumerated().map { ($1.spelt.key, $0) }) { first, _ in first }
        byAlias = Dictionary(names.enumerated().compactMap { index, name in name.alias.map { ($0, index) } }) {
            first, _ in first
        }
        index = NameIndex(names.map(\.spelt))
    }

    /// The surest first, each managed skill once.
    func suggestions(for skill: Taxonomy.Discovered) throws -> [SkillSuggestion] {
        let (spelt, alias) = (SpeltName(skill.name), try KnownNames.name(for: skill.name))
        var found: [(index: Int, reason: SkillSuggestion.Reason)] = []
        if let index = byKey[spelt.key] { found.append((index, .sameWords(as: names[index].name))) }
        if let alias, let index = byAlias[alias], !spelt.isOtherVersion(of: names[index].spelt) {
            found.append((index, .alias(of: alias)))
        }
        for match in index.matches(spelt, from: Self.leastShareOfSlip).prefix(20) {
            let other = names[match.index]
            // The lexicon knows both, as two.
            if let alias, let known = other.alias, alias != known { continue }
            let reason = Self.reason(spelt, other.spelt, other.name, match.share)
            if case .similar(_, let share) = reason, share < Self.leastShare { continue }
            found.append((match.index, reason))
        }
        var seen: Set<Int64> = []
        return found.filter {
            !isRefused(skill, names[$0.index].managed) && seen.insert(names[$0.index].managed).inserted
        }
        .map { SkillSuggestion(skill: skill, managed: names[$0.index].managed, reason: $0.reason) }
        .sorted { $0.score > $1.score }
    }

    /// Undecided skills that may belong to one managed skill, the surest first.
    static func suggestions(into managed: Int64, of taxonomy: Taxonomy) throws -> [SkillSuggestion] {
        let suggester = try SkillSuggester(taxonomy, only: managed)
        return try taxonomy.undecided.compactMap { try suggester.suggestions(for: $0).first }
            .sorted { ($1.score, $0.skill.normalized) < ($0.score, $1.skill.normalized) }
    }

    /// Whether people have said that the two are not the same.
    func isRefused(_ skill: Taxonomy.Discovered, _ managed: Int64) -> Bool {
        guard let name = taxonomy.skills[managed]?.name else { return true }
        return taxonomy.areDistinct(skill.name, name)
    }

    static func reason(
        _ spelt: SpeltName, _ other: SpeltName, _ name: String, _ share: Double
    ) -> SkillSuggestion.Reason {
        let edits = NearestName.edits(spelt.key, other.key)
        return edits <= max(1, other.key.count / 8) ? .letters(edits, of: name) : .similar(to: name, share)
    }
}
