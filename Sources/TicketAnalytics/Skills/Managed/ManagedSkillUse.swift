import ODBC

/// How much managed skills are shown, by their numbers.
struct ManagedSkillUse {
    let connection: Connection
    let dialect: Dialect

    /// The tickets that show any of a skill's members, each counted once.
    func tickets(_ ids: [Int64]) throws -> [Int64: Int] {
        try counts("COUNT(DISTINCT TicketSkills.TicketNumber)", "", ids)
    }

    /// The people who worked on those tickets.
    func people(_ ids: [Int64]) throws -> [Int64: Int] {
        try counts(
            "COUNT(DISTINCT TicketTechnicians.TechnicianId)",
            "JOIN TicketTechnicians ON TicketTechnicians.TicketNumber = TicketSkills.TicketNumber", ids)
    }

    private func counts(_ count: String, _ join: String, _ ids: [Int64]) throws -> [Int64: Int] {
        guard !ids.isEmpty else { return [:] }
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
