import ODBC

/// The managed skills with what they stand for.
public struct ManagedSkillList: Sendable, Hashable {
    /// What the skills are sorted by.
    public enum Column: String, Sendable, CaseIterable {
        case name, category, tickets, mentions, members
    }

    public struct Query: Sendable, Hashable {
        /// Part of a name, of a description or of a discovered skill's name.
        public var text: String?
        /// Of this category alone.
        public var category: String?
        /// Those that are retired in place of those in use.
        public var isRetired = false
        public var order = SortOrder(Column.mentions, descending: true)
        public var offset = 0
        public var limit = 50

        public init() {}
    }

    public struct Entry: Sendable, Hashable {
        public let id: Int64
        public let skill: ManagedSkill
        public let members: Int
        public let mentions: Int
        /// Tickets that show any of the members.
        public internal(set) var tickets: Int

        fileprivate init(id: Int64, skill: ManagedSkill, members: Int, mentions: Int) {
            (self.id, self.skill, self.members, self.mentions) = (id, skill, members, mentions)
            tickets = mentions
        }
    }

    public struct Category: Sendable, Hashable {
        /// Nil for skills without one.
        public let name: String?
        public let skills: Int
        public let mentions: Int
    }

    public let entries: [Entry]
    /// How many there are, on this page and others.
    public let total: Int
    /// All categories of skills in use, those with most mentions first.
    public let categories: [Category]
    public let progress: MappingProgress
    public let retired: Int
    /// What a first set of managed skills could be made of: most mentioned first.
    public let candidates: [Taxonomy.Discovered]

    public static func load(_ query: Query, from store: Store) async throws -> ManagedSkillList {
        let (dialect, mentions) = (store.dialect, try await SkillMentions.load(from: store))
        return try await store.run { connection in
            let taxonomy = try Taxonomy.load(connection)
            let members = taxonomy.members
            let repetitions = RepeatedMentions(mentions: mentions, connection: connection, dialect: dialect)
            let found = taxonomy.skills.filter { matches($0.key, $0.value, members[$0.key] ?? [], query) }
                .map { id, skill in
                    let own = (members[id] ?? []).map(\.id)
                    return Entry(id: id, skill: skill, members: own.count, mentions: mentions.sum(own))
                }
            // Tickets cost most, so that those of a page are counted, unless they say which skills it shows.
            let isByTickets = query.order.column == .tickets
            let page = (isByTickets ? try repetitions.taken(from: found, members) : found)
                .sorted { query.order.precedes($0, $1) }
                .dropFirst(query.offset).prefix(query.limit)
            return ManagedSkillList(
                entries: isByTickets ? Array(page) : try repetitions.taken(from: Array(page), members),
                total: found.count, categories: categories(taxonomy, mentions, members),
                progress: MappingProgress(taxonomy, mentions),
                retired: taxonomy.skills.values.count(where: \.isRetired),
                candidates: taxonomy.skills.isEmpty ? Array(taxonomy.undecided.byMentions(mentions).prefix(100)) : [])
        }
    }

    private static func matches(
        _ id: Int64, _ skill: ManagedSkill, _ members: [Taxonomy.Discovered], _ query: Query
    ) -> Bool {
        guard skill.isRetired == query.isRetired else { return false }
        if let category = query.category, skill.category ?? "" != category { return false }
        guard let text = query.text?.lowercased() else { return true }
        return skill.name.lowercased().contains(text) || skill.description?.lowercased().contains(text) == true
            || members.contains { $0.normalized.contains(text) }
    }

    private static func categories(
        _ taxonomy: Taxonomy, _ mentions: SkillMentions, _ members: [Int64: [Taxonomy.Discovered]]
    ) -> [Category] {
        Dictionary(grouping: taxonomy.skills.filter { !$0.value.isRetired }) { $0.value.category ?? "" }
            .map { name, skills in
                Category(
                    name: name.isEmpty ? nil : name, skills: skills.count,
                    mentions: mentions.sum(skills.flatMap { members[$0.key] ?? [] }.map(\.id)))
            }
            .sorted { ($1.mentions, $0.name ?? "") < ($0.mentions, $1.name ?? "") }
    }
}

extension RepeatedMentions {
    /// The skills with tickets in place of mentions.
    fileprivate func taken(
        from entries: [ManagedSkillList.Entry], _ members: [Int64: [Taxonomy.Discovered]]
    ) throws -> [ManagedSkillList.Entry] {
        let repeated = try counts(
            Dictionary(uniqueKeysWithValues: entries.map { ($0.id, (members[$0.id] ?? []).map(\.id)) }))
        return entries.map { entry in
            var entry = entry
            entry.tickets -= repeated[entry.id] ?? 0
            return entry
        }
    }
}

extension SortOrder<ManagedSkillList.Column> {
    /// What is as large is ordered by name.
    fileprivate func precedes(_ left: ManagedSkillList.Entry, _ right: ManagedSkillList.Entry) -> Bool {
        let isBefore: Bool? =
            switch column {
            case .name: places(left.skill, before: right.skill)
            case .category: places(left.skill.category ?? "", before: right.skill.category ?? "")
            case .tickets: places(left.tickets, before: right.tickets)
            case .mentions: places(left.mentions, before: right.mentions)
            case .members: places(left.members, before: right.members)
            }
        return isBefore ?? (left.skill < right.skill)
    }
}

extension Taxonomy {
    /// Undecided skills, those with most mentions first; what `CurationEdit.adopt` takes for a first set.
    public static func mostMentioned(limit: Int, from store: Store) async throws -> [Discovered] {
        let mentions = try await SkillMentions.load(from: store)
        return Array(try await load(from: store).undecided.byMentions(mentions).prefix(limit))
    }
}

extension [Taxonomy.Discovered] {
    /// Those with most mentions first.
    func byMentions(_ mentions: SkillMentions) -> [Taxonomy.Discovered] {
        sorted { (mentions[$1.id], $0.normalized) < (mentions[$0.id], $1.normalized) }
    }
}
