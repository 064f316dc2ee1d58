import ODBC

/// Looks up the skills of tickets with the same text, so that a model never reads the same text twice.
struct EarlierAnalyses: Sendable {
    let store: Store

    func fill(_ tickets: inout [PreparedTicket]) async throws {
        let found = try await skills(of: Set(tickets.map(\.analysisKey)))
        for index in tickets.indices { tickets[index].known = found[tickets[index].analysisKey] }
    }

    private func skills(of keys: Set<String>) async throws -> [String: [GroundedSkill]] {
        var rows = RowSet(["AnalysisKey": .text])
        for key in keys.sorted() { rows.append([.text(key)]) }
        let table = rows.table(in: store.dialect)
        // Of several tickets with one key the first answers for all; the index finds it without reading the others.
        let sql = """
            SELECT r.AnalysisKey, Skills.Name, Skills.Kind, TicketSkills.Quote, TicketSkills.QuoteStart, TicketSkills.QuoteEnd
            FROM \(table.sql)
            JOIN Tickets AS earlier ON earlier.TicketNumber = (
                SELECT MIN(Tickets.TicketNumber) FROM Tickets
                WHERE Tickets.AnalysisKey = r.AnalysisKey AND Tickets.AnalysisKey IS NOT NULL
                    AND Tickets.State = 'Complete')
            LEFT JOIN TicketSkills ON TicketSkills.TicketNumber = earlier.TicketNumber
            LEFT JOIN Skills ON Skills.SkillId = TicketSkills.SkillId
            ORDER BY TicketSkills.QuoteStart
            """
        return try await store.run { connection in
            let rows = try connection.query(sql, table.parameters)
            return Dictionary(grouping: rows) { $0.text(0) ?? "" }.mapValues { $0.compactMap(GroundedSkill.init) }
        }
    }
}

extension GroundedSkill {
    /// Nil for the row of a ticket without skills.
    fileprivate init?(_ row: Row) {
        guard let name = row.text(1) else { return nil }
        self.init(
            name: name, kind: SkillKind(rawValue: row.text(2) ?? "") ?? .technology, quote: row.text(3) ?? "",
            start: row.int(4) ?? 0, end: row.int(5) ?? 0)
    }
}
