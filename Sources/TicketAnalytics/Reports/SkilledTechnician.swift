import ODBC

/// What a technician has shown in a skill, or in any of several: work on tickets that take it.
public struct SkilledTechnician: Sendable, Hashable {
    public let identifier: String
    public let name: String
    public let isActive: Bool
    public let tickets: Int
    public let hours: Double
    /// How many of the skills asked for.
    public let skills: Int

    /// Those who know most of the skills first, then by hours and tickets.
    static func load(_ skills: [Int64], on connection: Connection, _ dialect: Dialect) throws -> [SkilledTechnician] {
        guard !skills.isEmpty else { return [] }
        let marks = skills.map { _ in "?" }.joined(separator: ", ")
        // A ticket that takes two of the skills counts once with its hours.
        return try connection.query(
            """
            SELECT Technicians.Identifier, Technicians.Name, Technicians.Active, COUNT(*), SUM(TicketTechnicians.Hours)
            FROM TicketTechnicians JOIN Technicians ON Technicians.TechnicianId = TicketTechnicians.TechnicianId
            WHERE TicketTechnicians.TicketNumber IN (SELECT TicketNumber FROM TicketSkills WHERE SkillId IN (\(marks)))
            GROUP BY Technicians.TechnicianId, Technicians.Identifier, Technicians.Name, Technicians.Active
            """, skills.map { .integer($0) }
        ).map { row in
            let identifier = row.text(0) ?? ""
            return SkilledTechnician(
                identifier: identifier, name: row.text(1) ?? "", isActive: row.bool(2) ?? true,
                tickets: row.int(3) ?? 0, hours: row.double(4) ?? 0,
                skills: try skillsShown(by: identifier, skills, marks, connection))
        }.sorted { ($1.skills, $1.hours, $1.tickets, $0.identifier) < ($0.skills, $0.hours, $0.tickets, $1.identifier) }
    }

    private static func skillsShown(
        by identifier: String, _ skills: [Int64], _ marks: String, _ connection: Connection
    ) throws -> Int {
        if skills.count == 1 { return 1 }
        return try connection.query(
            """
            SELECT COUNT(DISTINCT TicketSkills.SkillId)
            FROM TicketTechnicians
            JOIN Technicians ON Technicians.TechnicianId = TicketTechnicians.TechnicianId
            JOIN TicketSkills ON TicketSkills.TicketNumber = TicketTechnicians.TicketNumber
            WHERE Technicians.Identifier = ? AND TicketSkills.SkillId IN (\(marks))
            """, [.text(identifier)] + skills.map { .integer($0) }
        ).first?.int(0) ?? 0
    }
}
