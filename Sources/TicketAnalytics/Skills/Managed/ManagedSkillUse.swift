import ODBC

/// How many tickets show a managed skill, each counted once, and how many people worked on them.
struct ManagedSkillUse {
    let tickets: Int
    let people: Int

    static func load(
        _ ids: [Int64], _ connection: Connection, _ dialect: Dialect
    ) throws -> [Int64: ManagedSkillUse] {
        guard !ids.isEmpty else { return [:] }
        let tickets = try counts(
            "COUNT(DISTINCT TicketSkills.TicketNumber)", "", ids, connection, dialect)
        let people = try counts(
            "COUNT(DISTINCT TicketTechnicians.TechnicianId)",
            "JOIN TicketTechnicians ON TicketTechnicians.TicketNumber = TicketSkills.TicketNumber", ids, connection,
            dialect)
        return tickets.reduce(into: [:]) {
            $0[$1.key] = ManagedSkillUse(tickets: $1.value, people: people[$1.key] ?? 0)
        }
    }

    private static func counts(
        _ count: String, _ join: String, _ ids: [Int64], _ connection: Connection, _ dialect: Dialect
    ) throws -> [Int64: Int] {
        var rows = RowSet(["Id": .integer])
        for id in ids { rows.append([.integer(id)]) }
        let table = rows.table(in: dialect)
        let found = try connection.query(
            """
            SELECT ManagedSkillMembers.ManagedSkillId, \(count)
            FROM \(table.sql) JOIN ManagedSkillMembers ON ManagedSkillMembers.ManagedSkillId = r.Id
            JOIN TicketSkills ON TicketSkills.SkillId = ManagedSkillMembers.SkillId
            \(join)
            GROUP BY ManagedSkillMembers.ManagedSkillId
            """, table.parameters)
        return Dictionary(found.map { ($0.int64(0) ?? 0, $0.int(1) ?? 0) }) { first, _ in first }
    }
}
