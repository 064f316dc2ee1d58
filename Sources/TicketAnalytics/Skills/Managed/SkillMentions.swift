import ODBC

/// How often tickets show each discovered skill.
struct SkillMentions {
    let counts: [Int64: Int]

    /// One pass over an index.
    static func load(_ connection: Connection) throws -> SkillMentions {
        let rows = try connection.query("SELECT SkillId, COUNT(*) FROM TicketSkills GROUP BY SkillId")
        return SkillMentions(
            counts: Dictionary(rows.map { ($0.int64(0) ?? 0, $0.int(1) ?? 0) }) { first, _ in first })
    }

    subscript(id: Int64) -> Int { counts[id] ?? 0 }

    func sum(_ ids: some Sequence<Int64>) -> Int { ids.reduce(0) { $0 + self[$1] } }
}

/// How far the mapping has come, in mentions: one is a ticket that shows a skill.
public struct MappingProgress: Sendable, Hashable {
    /// Mapped to a managed skill that is in use.
    public let mapped: Int
    /// All but those of dismissed skills.
    public let all: Int
    /// Managed skills in use.
    public let managedSkills: Int
    /// Discovered skills that nobody has decided on.
    public let undecided: Int

    public var share: Double { all == 0 ? 0 : Double(mapped) / Double(all) }

    init(_ taxonomy: Taxonomy, _ mentions: SkillMentions) {
        let used = taxonomy.skills.filter { !$0.value.isRetired }
        mapped = mentions.sum(taxonomy.owners.filter { used[$0.value] != nil }.keys)
        all = mentions.sum(taxonomy.discovered.keys.filter { taxonomy.dismissed[$0] == nil })
        managedSkills = used.count
        undecided = taxonomy.undecided.count
    }
}
