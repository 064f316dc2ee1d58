import ODBC

extension SkilledTechnician {
    /// Who worked on the newest tickets that show one skill: by hours, then tickets.
    static func load(
        onNewest most: Int, withSkill skill: Int64, on connection: Connection, _ dialect: Dialect
    ) throws -> [SkilledTechnician] {
        try connection.query(
            """
            SELECT Technicians.Identifier, Technicians.Name, Technicians.Active, COUNT(*), SUM(TicketTechnicians.Hours)
            FROM (
                SELECT TicketNumber FROM TicketSkills WHERE SkillId = ? ORDER BY TicketNumber DESC \(dialect.limit)
            ) AS newest
            JOIN TicketTechnicians ON TicketTechnicians.TicketNumber = newest.TicketNumber
            JOIN Technicians ON Technicians.TechnicianId = TicketTechnicians.TechnicianId
            GROUP BY Technicians.TechnicianId, Technicians.Identifier, Technicians.Name, Technicians.Active
            """, [.integer(skill), .integer(Int64(most))]
        ).map { row in
            SkilledTechnician(
                identifier: row.text(0) ?? "", name: row.text(1) ?? "", isActive: row.bool(2) ?? true,
                tickets: row.int(3) ?? 0, hours: row.double(4) ?? 0, terms: 1)
        }.sorted { ($1.hours, $1.tickets, $0.identifier) < ($0.hours, $0.tickets, $1.identifier) }
    }
}
