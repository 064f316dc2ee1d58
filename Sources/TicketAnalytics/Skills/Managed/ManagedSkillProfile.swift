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
    public let people: [SkilledTechnician]
    /// What unmapped skills look as if they belonged here.
    public let likely: [SkillSuggestion]
    public let categories: [String]

    /// - Throws: `CurationError.noManagedSkill`
    public static func load(_ number: Int64, from store: Store) async throws -> ManagedSkillProfile {
        let dialect = store.dialect
        return try await store.run { connection in
            let taxonomy = try Taxonomy.load(connection)
            guard let id = taxonomy.current(number) else {
                throw CurationError.noManagedSkill("of number \(number)", nearest: [])
            }
            let found = taxonomy.members(of: id)
            let members = try found.map { Member(skill: $0, mentions: try mentions(of: $0.id, connection)) }
            let ids = found.map(\.id)
            let tickets = try ManagedSkillUse(connection: connection, dialect: dialect).tickets([id])[id]
            return ManagedSkillProfile(
                id: id, formerID: id == number ? nil : number, skill: try taxonomy.managed(id),
                version: taxonomy.versions[id], tickets: tickets ?? 0,
                members: members.sorted { ($1.mentions, $0.skill.normalized) < ($0.mentions, $1.skill.normalized) },
                people: ids.isEmpty ? [] : try SkilledTechnician.load([ids], on: connection, dialect),
                likely: Array(try SkillSuggester.suggestions(into: id, of: taxonomy).prefix(10)),
                categories: Set(taxonomy.skills.values.compactMap(\.category)).sorted())
        }
    }

    private static func mentions(of id: Int64, _ connection: Connection) throws -> Int {
        let sql = "SELECT COUNT(*) FROM TicketSkills WHERE SkillId = ?"
        return try connection.query(sql, [.integer(id)]).first?.int(0) ?? 0
    }
}
