import ODBC

/// How the skills of a fresh analysis differ from those that are stored for the ticket.
public struct SkillDifference: Sendable, Hashable {
    public enum Change: String, Sendable {
        case same, added, removed
    }

    public struct Entry: Sendable, Hashable {
        public let change: Change
        public let name: String
        public let kind: SkillKind
        public let quote: String
    }

    /// What was found in its order, then what is stored and was not found.
    public let entries: [Entry]

    init(found: [GroundedSkill], stored: [GroundedSkill]) {
        let (old, new) = (Self.names(of: stored), Self.names(of: found))
        entries =
            found.map { Entry(old.contains(NormalizedName($0.name)) ? .same : .added, $0) }
            + stored.filter { !new.contains(NormalizedName($0.name)) }.map { Entry(.removed, $0) }
    }

    static func load(_ found: [GroundedSkill], of ticket: Int64, from store: Store) async throws -> SkillDifference {
        let sql = """
            SELECT Skills.Name, Skills.Kind, TicketSkills.Quote, TicketSkills.QuoteStart, TicketSkills.QuoteEnd
            FROM TicketSkills JOIN Skills ON Skills.SkillId = TicketSkills.SkillId
            WHERE TicketSkills.TicketNumber = ? ORDER BY TicketSkills.QuoteStart, Skills.SkillId
            """
        let stored = try await store.run { connection in
            try connection.query(sql, [.integer(ticket)]).map { row in
                GroundedSkill(
                    name: row.text(0) ?? "", kind: SkillKind(rawValue: row.text(1) ?? "") ?? .technology,
                    quote: row.text(2) ?? "", start: row.int(3) ?? 0, end: row.int(4) ?? 0)
            }
        }
        return SkillDifference(found: found, stored: stored)
    }

    public func count(_ change: Change) -> Int { entries.count { $0.change == change } }

    private static func names(of skills: [GroundedSkill]) -> Set<NormalizedName> {
        Set(skills.map { NormalizedName($0.name) })
    }
}

extension SkillDifference.Entry {
    fileprivate init(_ change: SkillDifference.Change, _ skill: GroundedSkill) {
        self.init(change: change, name: skill.name, kind: skill.kind, quote: skill.quote)
    }
}
