import ODBC

/// Counts the tickets of people and skills, which keys alone tell.
struct WorkCounts {
    struct Count {
        let technician: Int64
        let skill: Int64
        let tickets: Int
    }

    let window: EvidenceWindow
    let connection: Connection
    let dialect: Dialect

    /// A ticket that shows two members of one skill counts once.
    func load(_ skills: [TeamSkill]) throws -> [Count] {
        // SQLite groups by sorting: a statement a skill costs no round trip, and sorts little by one number.
        dialect.name == .sqlite ? try skills.flatMap(counts) : try counts(skills)
    }

    private func counts(_ skill: TeamSkill) throws -> [Count] {
        var rows = RowSet(["SkillId": .integer])
        for member in skill.members { rows.append([.integer(member)]) }
        let (table, within) = (rows.table(in: dialect), window.tickets(of: "TicketSkills", dialect))
        let sql = """
            SELECT TicketTechnicians.TechnicianId, COUNT(DISTINCT TicketSkills.TicketNumber)
            FROM \(table.sql) \(dialect.thenJoin) TicketSkills ON TicketSkills.SkillId = r.SkillId \(within.join)
            \(dialect.thenJoin) TicketTechnicians ON TicketTechnicians.TicketNumber = TicketSkills.TicketNumber
            WHERE \(within.condition) GROUP BY TicketTechnicians.TechnicianId
            """
        return try connection.query(sql, table.parameters + within.parameters).map { row in
            Count(technician: row.int64(0) ?? 0, skill: skill.id, tickets: row.int(1) ?? 0)
        }
    }

    private func counts(_ skills: [TeamSkill]) throws -> [Count] {
        let shown = TeamEvidence.shown(skills, window, dialect)
        let within = window.tickets(of: "shown", dialect)
        // The skills come first in the join: they are few, the tickets many.
        let sql = """
            SELECT TicketTechnicians.TechnicianId, shown.TeamSkillId, COUNT(*)
            FROM \(shown.sql) AS shown \(within.join)
            \(dialect.thenJoin) TicketTechnicians ON TicketTechnicians.TicketNumber = shown.TicketNumber
            WHERE \(within.condition)
            GROUP BY TicketTechnicians.TechnicianId, shown.TeamSkillId
            """
        return try connection.query(sql, shown.parameters + within.parameters).map { row in
            Count(technician: row.int64(0) ?? 0, skill: row.int64(1) ?? 0, tickets: row.int(2) ?? 0)
        }
    }
}
