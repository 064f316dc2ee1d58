import ODBC

extension SkilledTechnician {
    /// Who worked on the newest tickets that show any of the skills: by hours, then tickets.
    ///
    /// - Parameter skills: The one that most tickets show first, so that few of the others' are looked at.
    static func load(
        onNewest most: Int, showing skills: [Int64], on connection: Connection, _ dialect: Dialect
    ) throws -> [SkilledTechnician] {
        guard let first = skills.first else { return [] }
        var rows = RowSet(["SkillId": .integer])
        for skill in skills { rows.append([.integer(skill)]) }
        let table = rows.table(in: dialect)
        let floor = try floor(ofNewest: most, showing: first, connection, dialect)
        return try connection.query(
            """
            SELECT Technicians.TechnicianId, Technicians.Identifier, Technicians.Name, Technicians.Active, COUNT(*),
                SUM(TicketTechnicians.Hours)
            FROM (
                SELECT DISTINCT TicketSkills.TicketNumber
                FROM \(table.sql) \(dialect.orderedJoin) TicketSkills ON TicketSkills.SkillId = r.SkillId
                WHERE TicketSkills.TicketNumber >= ? ORDER BY TicketSkills.TicketNumber DESC \(dialect.limit)
            ) AS newest
            JOIN TicketTechnicians ON TicketTechnicians.TicketNumber = newest.TicketNumber
            JOIN Technicians ON Technicians.TechnicianId = TicketTechnicians.TechnicianId
            GROUP BY Technicians.TechnicianId, Technicians.Identifier, Technicians.Name, Technicians.Active
            """, table.parameters + [.integer(floor), .integer(Int64(most))]
        ).map { row in
            SkilledTechnician(
                id: row.int64(0) ?? 0, identifier: row.text(1) ?? "", name: row.text(2) ?? "",
                isActive: row.bool(3) ?? true, tickets: row.int(4) ?? 0, hours: row.double(5) ?? 0)
        }.sorted { ($1.hours, $1.tickets, $0.identifier) < ($0.hours, $0.tickets, $1.identifier) }
    }

    /// The lowest number among a skill's newest tickets: with more skills, the newest of all reach no lower. A skill
    /// with fewer tickets tells nothing of that.
    private static func floor(
        ofNewest most: Int, showing skill: Int64, _ connection: Connection, _ dialect: Dialect
    ) throws -> Int64 {
        try connection.query(
            """
            SELECT CASE WHEN COUNT(*) = ? THEN MIN(newest.TicketNumber) END FROM (
                SELECT TicketNumber FROM TicketSkills WHERE SkillId = ? ORDER BY TicketNumber DESC \(dialect.limit)
            ) AS newest
            """, [.integer(Int64(most)), .integer(skill), .integer(Int64(most))]
        ).first?.int64(0) ?? .min
    }
}
