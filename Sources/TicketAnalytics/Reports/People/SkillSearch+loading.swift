import ODBC

extension SkillSearch {
    /// For so many people the latest tickets are read too.
    private static let peopleWithEvidence = 5
    private static let evidenceRows = 3

    /// - Throws: `ReportError.noSkill`, `.noSkillNumber`, `.noTicket`
    public static func load(_ question: SkillQuestion, in store: Store) async throws -> SkillSearch {
        let terms = distinct(try await question.terms(in: store))
        let dialect = store.dialect
        return try await store.run { connection in
            let window = try EvidenceWindow.load(question.range, on: connection, dialect)
            let team = try TeamEvidence.load(
                terms.map(\.skill), in: window, ageing: question.ageing, on: connection, dialect)
            let whole = try TeamEvidence.load(
                [TeamSkill(anyOf: terms.map(\.skill))], in: window, ageing: question.ageing, on: connection, dialect
            ).entries.compactMapValues { $0.values.first }
            let everybody = try Technician.all(on: connection).filter { $0.isCounted && whole[$0.id] != nil }
            let present = everybody.filter { !question.absent.contains($0.id) }
            let ranked = ranked(present, team, whole).filter {
                question.match == .most || team.entries[$0.id]?.count == terms.count
            }
            let active = present.filter(\.isActive)
            let covered = Set(active.flatMap { team.entries[$0.id, default: [:]].keys })
            return SkillSearch(
                terms: terms, window: window,
                ticket: try question.ticket.map { try TicketLabel.find($0, on: connection) },
                people: try ranked.enumerated().compactMap { index, technician in
                    guard let whole = whole[technician.id] else { return nil }
                    return Person(
                        technician: technician, shown: team.entries[technician.id] ?? [:], whole: whole,
                        evidence: index >= peopleWithEvidence
                            ? [] : try evidence(of: technician, terms, window, connection, dialect))
                },
                absent: everybody.filter { question.absent.contains($0.id) },
                smallestGroup: SkillCover(terms.map(\.skill.id), team).smallestGroup(of: active),
                uncovered: terms.filter { !covered.contains($0.skill.id) })
        }
    }

    /// Two words may stand for the same skills.
    private static func distinct(_ terms: [Term]) -> [Term] {
        var seen: Set<Set<Int64>> = []
        return terms.filter { seen.insert(Set($0.skill.members)).inserted }
    }

    private static func ranked(
        _ people: [Technician], _ team: TeamEvidence, _ whole: [Int64: TeamEvidence.Entry]
    ) -> [Technician] {
        let ranks = people.map { person in
            let shown = team.entries[person.id] ?? [:]
            return (
                person: person, terms: shown.count, score: shown.sum(\.weight),
                hours: whole[person.id]?.hours ?? 0
            )
        }
        return ranks.sorted { left, right in
            if left.person.isActive != right.person.isActive { return left.person.isActive }
            return (right.terms, right.score, right.hours, left.person.identifier)
                < (left.terms, left.score, left.hours, right.person.identifier)
        }.map(\.person)
    }

    private static func evidence(
        of technician: Technician, _ terms: [Term], _ window: EvidenceWindow, _ connection: Connection,
        _ dialect: Dialect
    ) throws -> [TechnicianProfile.Evidence] {
        var rows = RowSet(["SkillId": .integer])
        for id in Set(terms.flatMap { $0.meaning.map(\.id) }).sorted() { rows.append([.integer(id)]) }
        let table = rows.table(in: dialect)
        return try connection.query(
            """
            SELECT \(TicketLabel.columns), \(SkillName.columns), TicketSkills.Quote, Tickets.EnteredAt
            FROM TicketTechnicians
            \(dialect.thenJoin) Tickets ON Tickets.TicketNumber = TicketTechnicians.TicketNumber
            \(dialect.thenJoin) TicketSkills ON TicketSkills.TicketNumber = TicketTechnicians.TicketNumber
            \(dialect.thenJoin) Skills ON Skills.SkillId = TicketSkills.SkillId
            WHERE TicketTechnicians.TechnicianId = ? AND TicketTechnicians.TicketNumber >= ? \(window.condition)
                AND TicketSkills.SkillId IN (SELECT SkillId FROM \(table.sql))
            ORDER BY TicketTechnicians.TicketNumber DESC, TicketSkills.SkillId \(dialect.limit)
            """,
            [.integer(technician.id), .integer(window.firstTicket)] + window.parameters + table.parameters
                + [.integer(Int64(evidenceRows))]
        ).map { TechnicianProfile.Evidence($0) }.analysed(connection, dialect)
    }
}
