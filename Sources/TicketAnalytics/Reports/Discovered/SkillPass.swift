import ODBC

/// Counts the tickets of periods that follow each other by skill, in one pass over the tickets.
struct SkillPass {
    struct Counts {
        var periods: [[Int64: Int]]
        /// Tickets that do not say when they were entered.
        var undated: [Int64: Int] = [:]
    }

    let periods: [TicketPeriod]
    var facets = TicketFacets()
    /// Whether the first period begins with the oldest ticket and the last ends with the newest, and undated ones count.
    var isOfAll = false
    /// These skills alone; nil for all.
    var skills: [Int64]?

    func counts(_ connection: Connection, _ dialect: Dialect) throws -> Counts {
        var rows = RowSet(["SkillId": .integer])
        for skill in skills ?? [] { rows.append([.integer(skill)]) }
        let wanted = skills == nil ? nil : rows.table(in: dialect)
        let sql = """
            SELECT counted.SkillId, counted.Part, COUNT(*) FROM (
                SELECT TicketSkills.SkillId, \(part.sql) AS Part FROM \(source(wanted?.sql, dialect.orderedJoin))
                WHERE \(condition)
            ) AS counted GROUP BY counted.SkillId, counted.Part
            """
        let parameters = part.parameters + (wanted?.parameters ?? []) + narrowing
        var counts = Counts(periods: periods.map { _ in [:] })
        for row in try connection.query(sql, parameters) {
            guard let skill = row.int64(0), let part = row.int(1), let tickets = row.int(2) else { continue }
            if part < 0 { counts.undated[skill] = tickets } else { counts.periods[part][skill] = tickets }
        }
        return counts
    }

    /// What is few comes first: chosen skills, or a person's tickets.
    private func source(_ wanted: String?, _ join: String) -> String {
        if let wanted {
            return """
                \(wanted) \(join) TicketSkills ON TicketSkills.SkillId = r.SkillId
                \(join) Tickets ON Tickets.TicketNumber = TicketSkills.TicketNumber
                """
        }
        let tickets =
            isPersonal
            ? "TicketTechnicians \(join) Tickets ON Tickets.TicketNumber = TicketTechnicians.TicketNumber" : "Tickets"
        return "\(tickets) \(join) TicketSkills ON TicketSkills.TicketNumber = Tickets.TicketNumber"
    }

    /// Which period a ticket is of; -1 for none.
    private var part: (sql: String, parameters: [Value]) {
        let ends = periods.dropLast().compactMap(\.until)
        let cases = ends.indices.map { " WHEN Tickets.EnteredAt < ? THEN \($0)" }.joined()
        return (
            "CASE WHEN Tickets.EnteredAt IS NULL THEN -1\(cases) ELSE \(periods.count - 1) END",
            ends.map { .timestamp($0) }
        )
    }

    private var condition: String {
        (isPersonal ? "TicketTechnicians.TechnicianId = ?" : "1 = 1") + (isOfAll ? "" : span.condition)
            + others.condition
    }

    private var narrowing: [Value] {
        (isPersonal ? [facets.technician.map { .integer($0) } ?? .null] : [])
            + (isOfAll ? [] : span.parameters) + others.parameters
    }

    private var isPersonal: Bool { skills == nil && facets.technician != nil }
    private var span: TicketPeriod { TicketPeriod(since: periods.first?.since, until: periods.last?.until) }

    /// Those that are looked up in a ticket.
    private var others: TicketFacets {
        var others = facets
        if isPersonal { others.technician = nil }
        return others
    }
}
