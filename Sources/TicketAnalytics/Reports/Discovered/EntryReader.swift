import ODBC

/// Reads the skills of a question: what orders them of all, the rest of those that are shown.
struct EntryReader {
    typealias Entry = DiscoveredSkills.Entry

    let counts: PeriodCounts
    let period: TicketPeriod
    let facets: TicketFacets
    let connection: Connection
    let dialect: Dialect

    /// All skills but those that people have said are none.
    func candidates(change: (_ tickets: Int, _ ticketsBefore: Int) -> Double?) throws -> [Entry] {
        try connection.query(
            """
            SELECT \(SkillName.columns), ManagedSkills.ManagedSkillId, ManagedSkills.Name, Skills.NormalizedName
            FROM Skills
            LEFT JOIN ManagedSkillMembers ON ManagedSkillMembers.SkillId = Skills.SkillId
            LEFT JOIN ManagedSkills ON ManagedSkills.ManagedSkillId = ManagedSkillMembers.ManagedSkillId
            WHERE Skills.SkillId \(SkillName.isNotDismissed)
            """
        ).map { row in
            let skill = SkillName(row)
            let (tickets, before) = (counts.tickets[skill.id] ?? 0, counts.before.map { $0[skill.id] ?? 0 })
            return Entry(
                skill: skill, managed: row.int64(3).map { Entry.ManagedName(id: $0, name: row.text(4) ?? "") },
                tickets: tickets, ticketsBefore: before, delta: before.flatMap { change(tickets, $0) },
                key: row.text(5) ?? "")
        }
    }

    func page(of entries: [Entry], _ query: DiscoveredSkills.Query) throws -> [Entry] {
        let dated = query.order.column == .lastSeen ? try withDates(entries) : entries
        return Array(dated.sorted { query.order.precedes($0, $1) }.dropFirst(query.offset).prefix(query.limit))
    }

    /// With all that stands in a row.
    func completed(_ entries: [Entry]) throws -> [Entry] {
        let trend = try counts.trend(of: entries.map(\.skill.id), connection, dialect)
        let entries = try withWork(try withDates(entries))
        return entries.map { entry in
            var entry = entry
            entry.trend = trend.map { $0[entry.skill.id] ?? 0 }
            return entry
        }
    }

    private func withDates(_ entries: [Entry]) throws -> [Entry] {
        guard !entries.isEmpty else { return [] }
        var rows = RowSet(["SkillId": .integer])
        for entry in entries { rows.append([.integer(entry.skill.id)]) }
        let table = rows.table(in: dialect)
        let mentions = try connection.query(
            "SELECT COUNT(*) FROM \(table.sql) \(dialect.orderedJoin) TicketSkills ON TicketSkills.SkillId = r.SkillId",
            table.parameters
        ).first?.int(0)
        let entered = mentions ?? 0 <= DiscoveredSkills.mostDated ? entered : enteredByNumber
        let sql = "SELECT r.SkillId, \(entered("MIN")), \(entered("MAX")) FROM \(table.sql)"
        let found = try connection.query(sql, table.parameters)
        let dates = Dictionary(found.map { ($0.int64(0) ?? 0, $0) }) { first, _ in first }
        return entries.map { entry in
            var entry = entry
            entry.firstSeen = dates[entry.skill.id]?.timestamp(1)
            entry.lastSeen = dates[entry.skill.id]?.timestamp(2)
            return entry
        }
    }

    private func entered(_ end: String) -> String {
        """
        (SELECT \(end)(Tickets.EnteredAt)
            FROM TicketSkills \(dialect.orderedJoin) Tickets ON Tickets.TicketNumber = TicketSkills.TicketNumber
            WHERE TicketSkills.SkillId = r.SkillId)
        """
    }

    private func enteredByNumber(_ end: String) -> String {
        """
        (SELECT EnteredAt FROM Tickets WHERE TicketNumber = (
            SELECT \(end)(TicketNumber) FROM TicketSkills WHERE TicketSkills.SkillId = r.SkillId))
        """
    }

    /// One query a shown skill: over all skills the join would read every ticket's people.
    private func withWork(_ entries: [Entry]) throws -> [Entry] {
        guard entries.reduce(0, { $0 + $1.tickets }) <= DiscoveredSkills.mostWork else { return entries }
        let isOfAll = period.isAll && facets.isEmpty
        let numbers = isOfAll ? nil : counts.numbers
        let needsTickets = !isOfAll && numbers == nil
        let sql = """
            SELECT COUNT(DISTINCT TicketTechnicians.TechnicianId), SUM(TicketTechnicians.Hours)
            FROM TicketSkills JOIN TicketTechnicians ON TicketTechnicians.TicketNumber = TicketSkills.TicketNumber
            \(needsTickets ? "JOIN Tickets ON Tickets.TicketNumber = TicketSkills.TicketNumber" : "")
            WHERE TicketSkills.SkillId = ?\(numbers == nil ? "" : " AND TicketSkills.TicketNumber BETWEEN ? AND ?")
            \(needsTickets ? period.condition + facets.condition : "")
            """
        let narrowing =
            (numbers.map { [.integer($0.lowerBound), .integer($0.upperBound)] } ?? [])
            + (needsTickets ? period.parameters + facets.parameters : [])
        return try entries.map { entry in
            let row = try connection.query(sql, [.integer(entry.skill.id)] + narrowing).first
            var entry = entry
            entry.work = Entry.Work(people: row?.int(0) ?? 0, hours: row?.double(1) ?? 0)
            return entry
        }
    }
}

extension SortOrder<DiscoveredSkills.Column> {
    /// What is as large is ordered by tickets, the most first, then by name.
    fileprivate func precedes(_ left: DiscoveredSkills.Entry, _ right: DiscoveredSkills.Entry) -> Bool {
        let isBefore: Bool? =
            switch column {
            case .tickets: places(left.tickets, before: right.tickets)
            case .delta: places(left.delta ?? 0, before: right.delta ?? 0)
            case .name: places(left.key, before: right.key)
            case .lastSeen:
                places(left.lastSeen?.microseconds ?? .min, before: right.lastSeen?.microseconds ?? .min)
            }
        return isBefore ?? ((right.tickets, left.key) < (left.tickets, right.key))
    }
}
