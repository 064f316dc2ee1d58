import ODBC

/// One skill: the tickets that prove it and the people who worked on them.
public struct SkillProfile: Sendable, Hashable {
    public struct Evidence: Sendable, Hashable {
        public let ticket: TicketLabel
        public let quote: String
    }

    public let skill: SkillName
    public let tickets: Int
    /// The latest first.
    public let evidence: [Evidence]
    public let people: [SkilledTechnician]

    /// - Parameter limit: How many tickets to show.
    public static func load(_ skill: SkillName, limit: Int, from store: Store) async throws -> SkillProfile {
        let dialect = store.dialect
        return try await store.run { connection in
            let id = Value.integer(skill.id)
            let evidence = try connection.query(
                """
                SELECT \(TicketLabel.columns), TicketSkills.Quote
                FROM TicketSkills JOIN Tickets ON Tickets.TicketNumber = TicketSkills.TicketNumber
                WHERE TicketSkills.SkillId = ?
                ORDER BY Tickets.TicketNumber DESC \(dialect.limit)
                """, [id, .integer(Int64(limit))])
            let count = try connection.query("SELECT COUNT(*) FROM TicketSkills WHERE SkillId = ?", [id])
            return SkillProfile(
                skill: skill, tickets: count.first?.int(0) ?? 0,
                evidence: evidence.map { Evidence(ticket: TicketLabel($0), quote: $0.text(3) ?? "") },
                people: try SkilledTechnician.load([[skill.id]], on: connection, dialect))
        }
    }
}
