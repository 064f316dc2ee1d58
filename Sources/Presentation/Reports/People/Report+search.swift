import ODBC
public import TicketAnalytics

extension Report {
    /// - Parameters:
    ///   - question: What was asked.
    ///   - limit: How many people to show.
    public init(_ search: SkillSearch, _ question: SkillQuestion, limit: Int) {
        self.init(title: search.title(question), tables: [search.table(limit, question), search.evidenceTable])
        facts = search.facts(limit)
        notes = search.notes(question, limit)
    }
}

extension SkillSearch {
    fileprivate func title(_ question: SkillQuestion) -> String {
        let names = terms.map(\.skill.name).joined(separator: ", ")
        return ticket.map { "Who should take ticket \($0.text)" } ?? "Who has \(names)"
    }

    fileprivate func facts(_ limit: Int) -> [ReportFact] {
        let group = smallestGroup.map(\.name).joined(separator: ", ")
        return (ticket.map { [ReportFact("summary", "Summary", .text($0.summary))] } ?? []) + [
            .words("Skills", terms.map(\.skill.name).joined(separator: ", ")),
            ReportFact("personCount", "People found", .integer(people.count), .integer),
            ReportFact(
                "smallestGroup", isSmallest ? "Smallest group" : "Small group", .text(group.isEmpty ? "none" : group)),
        ]
    }

    fileprivate func table(_ limit: Int, _ question: SkillQuestion) -> ReportTable {
        ReportTable(
            key: "technicians",
            columns: [
                ReportColumn("identifier", "Login", priority: 4), ReportColumn("name", "Technician"),
                ReportColumn("active", "Active", priority: 3), ReportColumn("terms", "Skills", .integer),
                ReportColumn("score", "Score", .decimal(digits: 1)), ReportColumn("tickets", "Tickets", .integer),
                ReportColumn("hours", "Hours", .decimal(digits: 1)),
                ReportColumn("lastAt", "Last used", .day, priority: 2),
                ReportColumn("shown", "Shown", priority: 1), ReportColumn("bar", "", .bar, priority: 5),
            ],
            rows: people.prefix(limit).map(cells), emptyText: emptyText(question))
    }

    private func cells(_ person: Person) -> [Cell] {
        // With one discovered skill the number is exactly the tickets of a page; the sum over several is not.
        let only = terms.count == 1 && terms[0].meaning.count == 1 ? terms[0].skill : nil
        let link = only.map { Link.tickets(skill: $0, technician: person.technician.id, in: window) }
        return [
            .text(person.technician.identifier),
            .text(person.technician.name).linked(
                to: .technician(person.technician.id, in: window)),
            .text(person.technician.isActive ? "yes" : "no"), .integer(person.shown.count), .number(person.score),
            .integer(person.tickets).linked(to: link), .number(person.hours),
            .timestamp(person.lastAt?.microseconds), .text(words(person)), .number(person.score),
        ]
    }

    /// `Veeam 12, Data Backup 3`
    private func words(_ person: Person) -> String {
        terms.compactMap { term in person.shown[term.skill.id].map { "\(term.skill.name) \($0.tickets)" } }
            .joined(separator: ", ")
    }

    private func emptyText(_ question: SkillQuestion) -> String {
        if terms.isEmpty { return "No skill is stored for this ticket: its page tells whether it has been analysed." }
        if !absent.isEmpty { return "Only people who are absent have shown this: \(names(absent))." }
        if question.match == .all, terms.count > 1 {
            return "Nobody has shown all of it; ask for those who have shown most of it."
        }
        return "Nobody is on record for these tickets."
    }

    fileprivate var evidenceTable: ReportTable {
        ReportTable(
            key: "evidence", title: "Latest evidence",
            columns: [ReportColumn("name", "Technician")] + TechnicianProfile.Evidence.columns,
            rows: people.flatMap { person in
                let name = Cell.text(person.technician.name).linked(to: .technician(person.technician.id, in: window))
                return person.evidence.map { [name] + $0.cells }
            },
            emptyText: "None.")
    }

    fileprivate func notes(_ question: SkillQuestion, _ limit: Int) -> [String] {
        let days = question.ageing.halfLifeDays
        return terms.compactMap(\.words)
            + [
                ticket == nil || terms.isEmpty
                    ? nil : "Who has shown none of the ticket's skills is not listed.",
                people.count > limit ? "\(people.count - limit) more people are not shown; limit shows more." : nil,
                terms.count > 1 && !smallestGroup.isEmpty
                    ? "\(isSmallest ? "Smallest group: the fewest" : "Small group: few") active people who have shown all of it between them."
                    : nil,
                absent.isEmpty || people.isEmpty ? nil : "Left out as absent: \(names(absent)).",
                people.contains { !$0.technician.isActive } ? "Who has left comes last." : nil,
                uncovered.isEmpty
                    ? nil : "Nobody active has shown \(uncovered.map(\.skill.name).joined(separator: ", ")).",
                """
                Ranked by the number of skills asked for that a person has shown, then by score: for each of the skills a \
                ticket counts 1 if it is at most \(days) days older than the newest, a half up to \(days * 2) days, a quarter \
                up to \(days * 3), and so on. Evidence from tickets, not a rating.
                """,
            ].compactMap { $0 }
    }

    private func names(_ people: [Technician]) -> String { people.map(\.name).joined(separator: ", ") }
}

extension SkillSearch.Term {
    /// What was taken for the words, if it is not just what they say.
    fileprivate var words: String? {
        guard let text, meaning.count > 1 || meaning[0].name.lowercased() != text.lowercased() else { return nil }
        return "\"\(text)\" was taken for \(meaning.map(\.name).joined(separator: ", "))."
    }
}
