/// Suggests where discovered skills belong, from their names.
struct SkillSuggester {
    private let taxonomy: Taxonomy
    /// The names of managed skills in use and of what is mapped to them.
    private let names: [(managed: Int64, name: String, spelt: SpeltName)]
    private let byKey: [String: Int]
    private let byAlias: [String: Int]
    private let index: NameIndex

    private static let leastShare = 0.6

    /// - Throws: `LexiconError`
    init(_ taxonomy: Taxonomy) throws {
        self.taxonomy = taxonomy
        let used = taxonomy.skills.filter { !$0.value.isRetired }
        let own = used.map { (managed: $0.key, name: $0.value.name) }
        let members = taxonomy.owners.compactMap { id, owner in
            used[owner] == nil ? nil : taxonomy.discovered[id].map { (managed: owner, name: $0.name) }
        }
        // The skill's own name before those of its members.
        names = (own.sorted { $0 < $1 } + members.sorted { $0 < $1 }).map { ($0.managed, $0.name, SpeltName($0.name)) }
        byKey = Dictionary(names.enumerated().map { ($1.spelt.key, $0) }) { first, _ in first }
        byAlias = try Dictionary(
            names.enumerated().compactMap { index, entry in try KnownNames.name(for: entry.name).map { ($0, index) } }
        ) { first, _ in first }
        index = NameIndex(names.map(\.spelt))
    }

    /// The surest first, each managed skill once.
    func suggestions(for skill: Taxonomy.Discovered) throws -> [SkillSuggestion] {
        let spelt = SpeltName(skill.name)
        var found: [SkillSuggestion] = []
        let add = { (index: Int, reason: SkillSuggestion.Reason) in
            let managed = names[index].managed
            guard !found.contains(where: { $0.managed == managed }), !isRefused(skill, managed) else { return }
            found.append(SkillSuggestion(skill: skill, managed: managed, reason: reason))
        }
        if let index = byKey[spelt.key] { add(index, .sameWords(as: names[index].name)) }
        if let alias = try KnownNames.name(for: skill.name), let index = byAlias[alias] {
            add(index, .alias(of: alias))
        }
        for match in index.matches(spelt, from: Self.leastShare).prefix(8) {
            add(match.index, Self.reason(spelt, names[match.index].spelt, names[match.index].name, match.share))
        }
        return found.sorted { $0.score > $1.score }
    }

    /// Undecided skills that may belong to one managed skill, the surest first.
    func suggestions(into managed: Int64) throws -> [SkillSuggestion] {
        try taxonomy.undecided.compactMap { skill in
            try suggestions(for: skill).first.flatMap { $0.managed == managed ? $0 : nil }
        }.sorted { ($1.score, $0.skill.normalized) < ($0.score, $1.skill.normalized) }
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
