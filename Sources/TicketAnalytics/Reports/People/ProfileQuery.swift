import ODBC

/// Reads what one technician has shown.
struct ProfileQuery {
    /// A skill before it is compared with the team's.
    struct Skill {
        let skill: TeamSkill
        let tickets: Int
        let hours: Double
        let lastAt: Timestamp?
        let companies: Int
        let trend: [Int]

        func entry(lift: Double?) -> TechnicianProfile.Entry {
            TechnicianProfile.Entry(
                skill: skill, tickets: tickets, hours: hours, lastAt: lastAt, companies: companies, lift: lift,
                trend: trend)
        }
    }

    let technician: Technician
    let basis: SkillBasis
    let window: EvidenceWindow
    let connection: Connection
    let dialect: Dialect

    func work() throws -> (tickets: Int, hours: Double, firstAt: Timestamp?, lastAt: Timestamp?) {
        let row = try connection.query(
            """
            SELECT COUNT(*), SUM(TicketTechnicians.Hours), MIN(Tickets.EnteredAt), MAX(Tickets.EnteredAt)
            FROM \(ownTickets)
            """, ownParameters
        ).first
        return (row?.int(0) ?? 0, row?.double(1) ?? 0, row?.timestamp(2), row?.timestamp(3))
    }

    /// All people's tickets in the window, each as often as people worked on it.
    func teamTickets() throws -> Int {
        let within = window.tickets(of: "TicketTechnicians", dialect)
        let sql = "SELECT COUNT(*) FROM TicketTechnicians \(within.join) WHERE \(within.condition)"
        return try connection.query(sql, within.parameters).first?.int(0) ?? 0
    }

    /// Those with most hours first.
    ///
    /// - Parameter dividers: The times between the parts of the trend.
    func skills(_ limit: Int, dividers: [Timestamp]) throws -> [Skill] {
        let before = dividers.map { _ in ", SUM(CASE WHEN shown.EnteredAt < ? THEN 1 ELSE 0 END)" }.joined()
        let rows = try connection.query(
            """
            SELECT shown.SkillId, COUNT(*) AS Tickets, SUM(shown.Hours) AS Hours, MAX(shown.EnteredAt),
                COUNT(DISTINCT shown.Company)\(before)
            FROM (\(shown)) AS shown GROUP BY shown.SkillId
            ORDER BY Hours DESC, Tickets DESC, shown.SkillId \(dialect.limit)
            """, dividers.map { .timestamp($0) } + ownParameters + [.integer(Int64(limit))])
        let known = try known(rows.map { $0.int64(0) ?? 0 })
        return rows.compactMap { row in
            known[row.int64(0) ?? 0].map { Skill($0, row, dividers.count) }
        }
    }

    func evidence(_ limit: Int) throws -> [TechnicianProfile.Evidence] {
        let rows = try connection.query(
            """
            SELECT \(TicketLabel.columns), \(SkillName.columns), TicketSkills.Quote, Tickets.EnteredAt
            FROM TicketTechnicians
            \(dialect.thenJoin) Tickets ON Tickets.TicketNumber = TicketTechnicians.TicketNumber
            \(dialect.thenJoin) TicketSkills ON TicketSkills.TicketNumber = TicketTechnicians.TicketNumber
            \(dialect.thenJoin) Skills ON Skills.SkillId = TicketSkills.SkillId
            WHERE \(ownCondition) AND TicketSkills.SkillId \(SkillName.isNotDismissed)
            ORDER BY TicketTechnicians.TicketNumber DESC, TicketSkills.SkillId \(dialect.limit)
            """, ownParameters + [.integer(Int64(limit))])
        return try rows.map { TechnicianProfile.Evidence($0) }.analysed(connection, dialect)
    }

    private var ownCondition: String {
        "TicketTechnicians.TechnicianId = ? AND TicketTechnicians.TicketNumber >= ? \(window.condition)"
    }
    private var ownParameters: [Value] {
        [.integer(technician.id), .integer(window.firstTicket)] + window.parameters
    }
    private var ownTickets: String {
        """
        TicketTechnicians \(dialect.thenJoin) Tickets ON Tickets.TicketNumber = TicketTechnicians.TicketNumber
        WHERE \(ownCondition)
        """
    }

    /// The technician's tickets with the skills that they show, each once.
    private var shown: String {
        let (distinct, skill, members) =
            basis == .discovered
            ? ("", "TicketSkills.SkillId", "")
            : (
                "DISTINCT", "ManagedSkillMembers.ManagedSkillId AS SkillId",
                """
                \(dialect.thenJoin) ManagedSkillMembers ON ManagedSkillMembers.SkillId = TicketSkills.SkillId
                \(dialect.thenJoin) ManagedSkills ON ManagedSkills.ManagedSkillId = ManagedSkillMembers.ManagedSkillId
                    AND ManagedSkills.RetiredAt IS NULL
                """
            )
        return """
            SELECT \(distinct) TicketTechnicians.TicketNumber, \(skill), TicketTechnicians.Hours, Tickets.EnteredAt,
                Tickets.Company
            FROM TicketTechnicians
            \(dialect.thenJoin) Tickets ON Tickets.TicketNumber = TicketTechnicians.TicketNumber
            \(dialect.thenJoin) TicketSkills ON TicketSkills.TicketNumber = TicketTechnicians.TicketNumber
            \(members) WHERE \(ownCondition) AND TicketSkills.SkillId \(SkillName.isNotDismissed)
            """
    }

    private func known(_ ids: [Int64]) throws -> [Int64: TeamSkill] {
        let skills: [TeamSkill] =
            switch basis {
            case .discovered: try SkillName.load(ids, on: connection, dialect).map { TeamSkill($0) }
            case .managed: try TeamSkill.managed(on: connection, dialect)
            }
        return Dictionary(skills.map { ($0.id, $0) }) { $1 }
    }
}

extension ProfileQuery.Skill {
    /// - Parameter dividers: How many counts of older tickets the row has after its other columns.
    fileprivate init(_ skill: TeamSkill, _ row: Row, _ dividers: Int) {
        self.skill = skill
        tickets = row.int(1) ?? 0
        hours = row.double(2) ?? 0
        lastAt = row.timestamp(3)
        companies = row.int(4) ?? 0
        let older = (0..<dividers).map { row.int(5 + $0) ?? 0 }
        trend = older.isEmpty ? [] : zip(older + [tickets], [0] + older).map { $0 - $1 }
    }
}

extension TechnicianProfile.Evidence {
    /// A ticket's columns, a skill's, the quote, and when the ticket was entered.
    init(_ row: Row) {
        ticket = TicketLabel(row)
        skill = SkillName(row, from: 3)
        quote = row.text(6) ?? ""
        enteredAt = row.timestamp(7)
    }
}

extension [TechnicianProfile.Evidence] {
    /// With what read the tickets.
    func analysed(_ connection: Connection, _ dialect: Dialect) throws -> Self {
        let analyses = try LatestAnalysis.load(of: map(\.ticket.number), connection, dialect)
        return map { evidence in
            var evidence = evidence
            evidence.analysis = analyses[evidence.ticket.number]
            return evidence
        }
    }
}
