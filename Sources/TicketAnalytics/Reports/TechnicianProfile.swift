import ODBC

/// What one technician has shown: the skills of the tickets that the technician worked on.
public struct TechnicianProfile: Sendable, Hashable {
    public struct Entry: Sendable, Hashable {
        public let skill: SkillName
        public let tickets: Int
        /// The technician's hours on those tickets.
        public let hours: Double
    }

    public let identifier: String
    public let name: String
    public let isActive: Bool
    public let tickets: Int
    public let hours: Double
    public let skills: [Entry]

    /// - Parameters:
    ///   - name: The login or the name.
    ///   - limit: How many skills to show.
    /// - Throws: `ReportError.noTechnician`
    public static func load(_ name: String, limit: Int, from store: Store) async throws -> TechnicianProfile {
        let dialect = store.dialect
        return try await store.run { connection in
            let person = try find(name, on: connection)
            let id = person[0]
            let work = try connection.query(
                "SELECT COUNT(*), SUM(Hours) FROM TicketTechnicians WHERE TechnicianId = ?", [id]
            ).first
            return TechnicianProfile(
                identifier: person.text(1) ?? "", name: person.text(2) ?? "", isActive: person.bool(3) ?? true,
                tickets: work?.int(0) ?? 0, hours: work?.double(1) ?? 0,
                skills: try connection.query(skillsByHours(dialect), [id, .integer(Int64(limit))]).map {
                    Entry(skill: SkillName($0), tickets: $0.int(3) ?? 0, hours: $0.double(4) ?? 0)
                })
        }
    }

    private static func find(_ name: String, on connection: Connection) throws -> Row {
        let all = try connection.query("SELECT TechnicianId, Identifier, Name, Active FROM Technicians")
        let wanted = NormalizedName(name).text
        let names = all.map { [$0.text(1) ?? "", $0.text(2) ?? ""].map { NormalizedName($0).text } }
        if let index = names.firstIndex(where: { $0.contains(wanted) }) { return all[index] }
        let holding = names.indices.filter { names[$0].contains { $0.contains(wanted) } }
        if holding.count == 1 { return all[holding[0]] }
        let near =
            holding.isEmpty
            ? NearestName.all(wanted, among: names.map { $0[1] }) : holding.map { all[$0].text(2) ?? "" }
        throw ReportError.noTechnician(name, nearest: Array(near.prefix(5)))
    }

    private static func skillsByHours(_ dialect: Dialect) -> String {
        """
        SELECT \(SkillName.columns), counted.Tickets, counted.Hours
        FROM (
            SELECT TicketSkills.SkillId, COUNT(*) AS Tickets, SUM(TicketTechnicians.Hours) AS Hours
            FROM TicketTechnicians JOIN TicketSkills ON TicketSkills.TicketNumber = TicketTechnicians.TicketNumber
            WHERE TicketTechnicians.TechnicianId = ?
            GROUP BY TicketSkills.SkillId
        ) AS counted JOIN Skills ON Skills.SkillId = counted.SkillId
        ORDER BY counted.Hours DESC, counted.Tickets DESC, Skills.NormalizedName \(dialect.byteOrder) \(dialect.limit)
        """
    }
}
