import ODBC

/// Which skills the analysed tickets take most.
public struct TopSkills: Sendable, Hashable {
    public struct Entry: Sendable, Hashable {
        public let skillID: Int64
        public let name: String
        public let kind: SkillKind
        public let tickets: Int
        /// How many people worked on those tickets, and how long.
        public let technicians: Int
        public let hours: Double
    }

    public let entries: [Entry]
    public let completeTickets: Int
    public let distinctSkills: Int

    /// - Parameter kind: Only skills of this kind; nil for both.
    public static func load(limit: Int, kind: SkillKind? = nil, from store: Store) async throws -> TopSkills {
        let dialect = store.dialect
        return try await store.run { connection in
            let skills = try connection.query(
                mostTickets(dialect, kind), (kind.map { [.text($0.rawValue)] } ?? []) + [.integer(Int64(limit))])
            let entries = try skills.map { try entry($0, connection) }
            return TopSkills(
                entries: entries, completeTickets: try TicketCounts.count(.complete, connection, dialect),
                distinctSkills: try connection.query("SELECT COUNT(*) FROM Skills").first?.int(0) ?? 0)
        }
    }

    private static func mostTickets(_ dialect: Dialect, _ kind: SkillKind?) -> String {
        """
        SELECT Skills.SkillId, Skills.Name, Skills.Kind, counted.Tickets
        FROM (SELECT SkillId, COUNT(*) AS Tickets FROM TicketSkills GROUP BY SkillId) AS counted
        JOIN Skills ON Skills.SkillId = counted.SkillId
        \(kind == nil ? "" : "WHERE Skills.Kind = ?")
        ORDER BY counted.Tickets DESC, Skills.NormalizedName \(dialect.byteOrder) \(dialect.limit)
        """
    }

    // One query a shown skill: over all skills the join would read every ticket's people.
    private static func entry(_ row: Row, _ connection: Connection) throws -> Entry {
        let id = row.int64(0) ?? 0
        let people = try connection.query(
            """
            SELECT COUNT(DISTINCT TicketTechnicians.TechnicianId), SUM(TicketTechnicians.Hours)
            FROM TicketSkills JOIN TicketTechnicians ON TicketTechnicians.TicketNumber = TicketSkills.TicketNumber
            WHERE TicketSkills.SkillId = ?
            """, [.integer(id)]
        ).first
        return Entry(
            skillID: id, name: row.text(1) ?? "", kind: SkillKind(rawValue: row.text(2) ?? "") ?? .technology,
            tickets: row.int(3) ?? 0, technicians: people?.int(0) ?? 0, hours: people?.double(1) ?? 0)
    }
}
