public import ODBC

/// What every technician has shown in some skills.
public struct TeamEvidence: Sendable, Hashable {
    /// What one technician has shown in one skill.
    public struct Entry: Sendable, Hashable {
        public let tickets: Int
        /// The technician's hours on those tickets.
        public let hours: Double
        /// When the newest of them was entered.
        public let lastAt: Timestamp?
        /// The tickets, each weighed by its age; their number where age does not count.
        public let weight: Double
    }

    public let skills: [TeamSkill]
    /// Technician by technician, skill by skill; a pair without tickets has no entry.
    public let entries: [Int64: [Int64: Entry]]

    public func entry(of technician: Int64, in skill: Int64) -> Entry? { entries[technician]?[skill] }

    /// - Parameter ageing: How tickets weigh by their age; nil if each counts as one.
    static func load(
        _ skills: [TeamSkill], in window: EvidenceWindow, ageing: Ageing? = nil, on connection: Connection,
        _ dialect: Dialect
    ) throws -> TeamEvidence {
        let shown = shown(skills, window, dialect)
        let weight = ageing?.weight(before: window.newest)
        // The columns of a join in which the skills come first: they are few, the tickets many.
        let sql = """
            SELECT TicketTechnicians.TechnicianId, shown.TeamSkillId, COUNT(*), SUM(TicketTechnicians.Hours),
                MAX(Tickets.EnteredAt), \(weight?.sql ?? "NULL")
            FROM \(shown.sql) AS shown
            \(dialect.thenJoin) Tickets ON Tickets.TicketNumber = shown.TicketNumber
            \(dialect.thenJoin) TicketTechnicians ON TicketTechnicians.TicketNumber = shown.TicketNumber
            WHERE 1 = 1 \(window.condition)
            GROUP BY TicketTechnicians.TechnicianId, shown.TeamSkillId
            """
        var entries: [Int64: [Int64: Entry]] = [:]
        for row in try connection.query(sql, (weight?.parameters ?? []) + shown.parameters + window.parameters) {
            entries[row.int64(0) ?? 0, default: [:]][row.int64(1) ?? 0] = Entry(row)
        }
        return TeamEvidence(skills: skills, entries: entries)
    }

    /// Pairs of a skill and a ticket that shows it; a ticket that shows two members of one skill stands there once.
    private static func shown(
        _ skills: [TeamSkill], _ window: EvidenceWindow, _ dialect: Dialect
    ) -> (sql: String, parameters: [Value]) {
        var rows = RowSet(["TeamSkillId": .integer, "SkillId": .integer])
        for skill in skills {
            for member in skill.members { rows.append([.integer(skill.id), .integer(member)]) }
        }
        let table = rows.table(in: dialect)
        let sql = """
            (SELECT \(skills.contains { $0.members.count > 1 } ? "DISTINCT" : "") r.TeamSkillId, TicketSkills.TicketNumber
            FROM \(table.sql) \(dialect.thenJoin) TicketSkills ON TicketSkills.SkillId = r.SkillId
            WHERE TicketSkills.TicketNumber >= ?)
            """
        return (sql, table.parameters + [.integer(window.firstTicket)])
    }
}

extension TeamEvidence.Entry {
    fileprivate init(_ row: Row) {
        tickets = row.int(2) ?? 0
        hours = row.double(3) ?? 0
        lastAt = row.timestamp(4)
        weight = row.double(5) ?? Double(tickets)
    }
}
