import ODBC

/// Suggests where a skill belongs by what else its tickets show.
struct SharedTickets {
    let taxonomy: Taxonomy
    let connection: Connection
    let dialect: Dialect

    private static let sample = 100
    private static let leastTickets = 5
    private static let leastShare = 0.7

    /// From the skill's latest tickets alone, so that the cost has a bound.
    func suggestions(for skill: Taxonomy.Discovered) throws -> [SkillSuggestion] {
        let rows = try connection.query(
            """
            SELECT TicketSkills.SkillId, COUNT(*)
            FROM (SELECT TicketNumber FROM TicketSkills WHERE SkillId = ? ORDER BY TicketNumber DESC \(dialect.limit))
                AS latest
            JOIN TicketSkills ON TicketSkills.TicketNumber = latest.TicketNumber
            GROUP BY TicketSkills.SkillId
            """, [.integer(skill.id), .integer(Int64(Self.sample))])
        let counts = Dictionary(rows.map { ($0.int64(0) ?? 0, $0.int(1) ?? 0) }) { first, _ in first }
        let all = counts[skill.id] ?? 0
        guard all >= Self.leastTickets else { return [] }
        return counts.filter { Double($0.value) >= Self.leastShare * Double(all) }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .compactMap { id, count in
                guard let owner = taxonomy.owners[id], let managed = taxonomy.skills[owner], !managed.isRetired else {
                    return nil
                }
                return SkillSuggestion(
                    skill: skill, managed: owner, reason: .tickets(count, of: all, with: managed.name))
            }
    }
}
