public import ODBC

/// What every technician has shown in some skills.
public struct TeamEvidence: Sendable, Hashable {
    /// What one technician has shown in one skill.
    public struct Entry: Sendable, Hashable {
        public let tickets: Int
        /// The technician's hours on those tickets; 0 where only tickets were asked for, as for the rest.
        public let hours: Double
        /// When the newest of them was entered.
        public let lastAt: Timestamp?
        /// The tickets, each weighed by its age; their number where age does not count.
        public let weight: Double
    }

    public let skills: [TeamSkill]
    /// Technician by technician, skill by skill; a pair without tickets has no entry.
    public let entries: [Int64: [Int64: Entry]]

    init(skills: [TeamSkill], entries: [Int64: [Int64: Entry]]) {
        self.skills = skills
        self.entries = entries
    }

    public func entry(of technician: Int64, in skill: Int64) -> Entry? { entries[technician]?[skill] }

    /// The numbers of tickets alone, which keys tell.
    static func load(
        _ skills: [TeamSkill], in window: EvidenceWindow, on connection: Connection, _ dialect: Dialect
    ) throws -> TeamEvidence {
        var entries: [Int64: [Int64: Entry]] = [:]
        for count in try WorkCounts(window: window, connection: connection, dialect: dialect).load(skills) {
            entries[count.technician, default: [:]][count.skill] = Entry(
                tickets: count.tickets, hours: 0, lastAt: nil, weight: Double(count.tickets))
        }
        return TeamEvidence(skills: skills, entries: entries)
    }

    /// With hours, times and weights.
    ///
    /// - Parameter ageing: How tickets weigh by their age.
    static func load(
        _ skills: [TeamSkill], in window: EvidenceWindow, ageing: Ageing, on connection: Connection,
        _ dialect: Dialect
    ) throws -> TeamEvidence {
        let shown = shown(skills, window, dialect)
        let weight = ageing.weight(before: window.newest)
        let sql = """
            SELECT TicketTechnicians.TechnicianId, shown.TeamSkillId, COUNT(*), SUM(TicketTechnicians.Hours),
                MAX(Tickets.EnteredAt), \(weight?.sql ?? "NULL")
            FROM \(shown.sql) AS shown
            \(dialect.thenJoin) Tickets ON Tickets.TicketNumber = shown.TicketNumber
            \(dialect.thenJoin) TicketTechnicians ON TicketTechnicians.TicketNumber = shown.TicketNumber
            WHERE 1 = 1 \(window.condition)
            GROUP BY TicketTechnicians.TechnicianId, shown.TeamSkillId
            """
        let rows = try connection.query(sql, (weight?.parameters ?? []) + shown.parameters + window.parameters)
        var entries: [Int64: [Int64: Entry]] = [:]
        for row in rows { entries[row.int64(0) ?? 0, default: [:]][row.int64(1) ?? 0] = Entry(row) }
        return TeamEvidence(skills: skills, entries: entries)
    }

    /// Pairs of a skill and a ticket that shows it; a ticket that shows two members of one skill stands there once.
    static func shown(
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

extension [Int64: TeamEvidence.Entry] {
    /// Added up skill by skill: in another order a sum of fractions is another number.
    func sum(_ value: (TeamEvidence.Entry) -> Double) -> Double {
        sorted { $0.key < $1.key }.reduce(0) { $0 + value($1.value) }
    }
}

extension TeamEvidence.Entry {
    /// A row's tickets, hours, newest time and weight, after technician and skill.
    fileprivate init(_ row: Row) {
        tickets = row.int(2) ?? 0
        hours = row.double(3) ?? 0
        lastAt = row.timestamp(4)
        weight = row.int(5).map { Double($0) / Double(Ageing.unit) } ?? Double(tickets)
    }
}
