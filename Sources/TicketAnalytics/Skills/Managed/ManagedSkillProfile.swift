public import ODBC

/// One managed skill: what is mapped to it, the tickets and the people.
public struct ManagedSkillProfile: Sendable, Hashable {
    public struct Member: Sendable, Hashable {
        public let skill: Taxonomy.Discovered
        public let mentions: Int
    }

    public let id: Int64
    /// The number under which it was asked for, if that leads here now.
    public let formerID: Int64?
    public let skill: ManagedSkill
    public let version: Timestamp?
    public let tickets: Int
    /// Those with most mentions first.
    public let members: [Member]
    /// Who worked on the newest of the tickets, up to `SkillProfile.mostTickets`.
    public let people: [SkilledTechnician]
    /// What unmapped skills look as if they belonged here.
    public let likely: [SkillSuggestion]
    public let categories: [String]
    /// The managed skills that it may be merged into.
    public let others: [String]

    /// - Throws: `CurationError.noManagedSkill`
    public static func load(_ number: Int64, from store: Store) async throws -> ManagedSkillProfile {
        let (dialect, mentions) = (store.dialect, try await SkillMentions.load(from: store))
        return try await store.run { connection in
            let taxonomy = try Taxonomy.load(connection)
            guard let id = taxonomy.current(number) else {
                throw CurationError.noManagedSkill("of number \(number)", nearest: [])
            }
            let found = taxonomy.members(of: id).byMentions(mentions)
            let ids = found.map(\.id)
            let repeated = try RepeatedMentions(mentions: mentions, connection: connection, dialect: dialect)
                .counts([id: ids])
            return ManagedSkillProfile(
                id: id, formerID: id == number ? nil : number, skill: try taxonomy.managed(id),
                version: taxonomy.versions[id], tickets: mentions.sum(ids) - (repeated[id] ?? 0),
                members: found.map { Member(skill: $0, mentions: mentions[$0.id]) },
                people: try SkilledTechnician.load(
                    onNewest: SkillProfile.mostTickets, showing: ids, on: connection, dialect),
                likely: Array(try SkillSuggester.suggestions(into: id, of: taxonomy).prefix(10)),
                categories: Set(taxonomy.skills.values.compactMap(\.category)).sorted(),
                others: taxonomy.namesInUse.filter { $0 != taxonomy.skills[id]?.name })
        }
    }
}
