import ODBC

/// Who was an expert at a time that is some days before the newest ticket.
struct PastExperts {
    let time: Timestamp
    let days: Int
    let minimum: Int
    let connection: Connection
    let dialect: Dialect

    /// By skill and name: those with enough tickets in the year before, who worked there still.
    func experts(in skills: [TeamSkill], among people: [Technician]) throws -> [Int64: [Technician]] {
        let counts = try counts(skills)
        let gone = try gone()
        return counts.mapValues { tickets in
            people.filter { tickets[$0.id] ?? 0 >= minimum && ($0.isActive || !gone.contains($0.id)) }
                .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        }.filter { !$0.value.isEmpty }
    }

    /// Tickets by skill and technician.
    private func counts(_ skills: [TeamSkill]) throws -> [Int64: [Int64: Int]] {
        let year = try EvidenceWindow.load(EvidenceRange(days: EvidenceRange.yearDays + days), on: connection, dialect)
        let shown = TeamEvidence.shown(skills, year, dialect)
        let rows = try connection.query(
            """
            SELECT shown.TeamSkillId, TicketTechnicians.TechnicianId, COUNT(*) FROM \(shown.sql) AS shown
            \(dialect.thenJoin) Tickets ON Tickets.TicketNumber = shown.TicketNumber
            \(dialect.thenJoin) TicketTechnicians ON TicketTechnicians.TicketNumber = shown.TicketNumber
            WHERE Tickets.EnteredAt < ? \(year.condition)
            GROUP BY shown.TeamSkillId, TicketTechnicians.TechnicianId
            """, shown.parameters + [.timestamp(time)] + year.parameters)
        var counts: [Int64: [Int64: Int]] = [:]
        for row in rows { counts[row.int64(0) ?? 0, default: [:]][row.int64(1) ?? 0] = row.int(2) ?? 0 }
        return counts
    }

    /// Those who have left and have worked on no ticket since then.
    private func gone() throws -> Set<Int64> {
        let recent = try EvidenceWindow.load(EvidenceRange(days: days), on: connection, dialect)
        let rows = try connection.query(
            """
            SELECT TechnicianId FROM Technicians WHERE Active = 0 AND NOT EXISTS (
                SELECT 1 FROM TicketTechnicians
                \(dialect.thenJoin) Tickets ON Tickets.TicketNumber = TicketTechnicians.TicketNumber
                WHERE TicketTechnicians.TechnicianId = Technicians.TechnicianId
                    AND TicketTechnicians.TicketNumber >= ? AND Tickets.EnteredAt >= ?)
            """, [.integer(recent.firstTicket), .timestamp(time)])
        return Set(rows.compactMap { $0.int64(0) })
    }
}
