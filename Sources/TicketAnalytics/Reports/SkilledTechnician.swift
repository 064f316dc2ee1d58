import ODBC

/// What a technician has shown in skills that were asked for: work on tickets that take them.
public struct SkilledTechnician: Sendable, Hashable {
    public let identifier: String
    public let name: String
    public let isActive: Bool
    public let tickets: Int
    public let hours: Double
    /// How many of the terms asked for.
    public let terms: Int

    /// Those who know most of the terms first, then by hours and tickets.
    ///
    /// - Parameter terms: The skills that each term stands for; any of them will do.
    static func load(
        _ terms: [[Int64]], on connection: Connection, _ dialect: Dialect
    ) throws -> [SkilledTechnician] {
        let termsShown = try Dictionary(
            terms.flatMap { try technicians(showing: $0, on: connection, dialect) }.map { ($0, 1) }, uniquingKeysWith: +
        )
        let tickets = ticketsTaking(Set(terms.joined()).sorted(), dialect)
        // A ticket that takes two of the skills counts once with its hours.
        let sql = """
            SELECT Technicians.Identifier, Technicians.Name, Technicians.Active, COUNT(*), SUM(TicketTechnicians.Hours)
            FROM TicketTechnicians JOIN Technicians ON Technicians.TechnicianId = TicketTechnicians.TechnicianId
            WHERE TicketTechnicians.TicketNumber IN (\(tickets.sql))
            GROUP BY Technicians.TechnicianId, Technicians.Identifier, Technicians.Name, Technicians.Active
            """
        return try connection.query(sql, tickets.parameters).map { row in
            let identifier = row.text(0) ?? ""
            return SkilledTechnician(
                identifier: identifier, name: row.text(1) ?? "", isActive: row.bool(2) ?? true,
                tickets: row.int(3) ?? 0, hours: row.double(4) ?? 0, terms: termsShown[identifier] ?? 0)
        }.sorted { ($1.terms, $1.hours, $1.tickets, $0.identifier) < ($0.terms, $0.hours, $0.tickets, $1.identifier) }
    }

    private static func technicians(
        showing skills: [Int64], on connection: Connection, _ dialect: Dialect
    ) throws -> [String] {
        let tickets = ticketsTaking(skills, dialect)
        let sql = """
            SELECT DISTINCT Technicians.Identifier
            FROM TicketTechnicians JOIN Technicians ON Technicians.TechnicianId = TicketTechnicians.TechnicianId
            WHERE TicketTechnicians.TicketNumber IN (\(tickets.sql))
            """
        return try connection.query(sql, tickets.parameters).compactMap { $0.text(0) }
    }

    private static func ticketsTaking(_ skills: [Int64], _ dialect: Dialect) -> (sql: String, parameters: [Value]) {
        var rows = RowSet(["SkillId": .integer])
        for skill in skills { rows.append([.integer(skill)]) }
        let table = rows.table(in: dialect)
        return (
            "SELECT TicketSkills.TicketNumber FROM TicketSkills JOIN \(table.sql) ON r.SkillId = TicketSkills.SkillId",
            table.parameters
        )
    }
}
