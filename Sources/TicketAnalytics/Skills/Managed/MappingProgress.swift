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
