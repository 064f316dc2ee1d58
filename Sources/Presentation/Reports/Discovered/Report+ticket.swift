import ODBC
public import TicketAnalytics

extension Report {
    public init(_ profile: TicketProfile) {
        self.init(
            title: "Ticket \(profile.ticket.text)",
            facts: [
                ReportFact("summary", "Summary", .text(profile.ticket.summary)),
                .data("number", .integer(profile.ticket.number)),
                ReportFact("source", "Source", .text(profile.source)),
                ReportFact("board", "Board", .text(profile.board)),
                ReportFact("company", "Company", .text(profile.company)),
                ReportFact("sourceStatus", "Status", .text(profile.sourceStatus)),
                ReportFact("enteredAt", "Entered", .timestamp(profile.enteredAt?.microseconds), .timestamp),
                ReportFact("closedAt", "Closed", .timestamp(profile.closedAt?.microseconds), .timestamp),
                ReportFact("state", "State", .text(profile.state.word)),
                ReportFact("attempts", "Tries", .integer(profile.attempts), .integer),
                ReportFact("failureReason", "Trouble", .text(profile.failureReason)),
            ].filter { $0.value != .empty },
            tables: [profile.skillTable, profile.peopleTable, profile.analysisTable])
        let number = profile.ticket.number
        let check = Link("check", [Parameter("ticket", String(number))])
        facts.append(ReportFact("", "Check", .text("read it again now").linked(to: check), audience: .page))
        if !profile.skills.isEmpty { facts.append(.whoShouldTake(number)) }
        let marking = SkillMarking(ticket: number, marks: profile.marks)
        let skills = profile.skills.map { ExtractedSkill(name: $0.skill.name, kind: $0.skill.kind, quote: $0.quote) }
        marking.add(to: &tables[0], of: skills)
        tables.insert(marking.missed(among: skills), at: 1)
        actions = (profile.state == .failed ? ActionForm.failed(.tickets([number]), count: 1) : []) + [marking.addition]
    }
}

extension ReportFact {
    /// Leads to the people who have shown what is stored for the ticket.
    static func whoShouldTake(_ ticket: Int64) -> ReportFact {
        var question = SkillQuestion()
        question.ticket = ticket
        return ReportFact(
            "", "Who should take it", .text("people with its skills").linked(to: SearchView(question).link),
            audience: .page)
    }
}

extension TicketProfile {
    fileprivate var skillTable: ReportTable {
        ReportTable(
            key: "skills", title: "Skills found",
            columns: [
                ReportColumn("name", "Skill"), ReportColumn("kind", "Kind", priority: 2),
                ReportColumn("quote", "Evidence"), ReportColumn("managed", "Managed as", priority: 1),
            ],
            rows: skills.map { entry in
                [
                    .text(entry.skill.name).linked(to: Link("skills/\(entry.skill.id)")),
                    .text(entry.skill.kind.rawValue), .text(entry.quote),
                    entry.managed.map { Cell.text($0.name).linked(to: Link("managed/\($0.id)")) } ?? .empty,
                ]
            },
            emptyText: state == .complete
                ? "The analysis found no skill." : "The ticket is \(state.word); its skills appear with its analysis.")
    }

    fileprivate var peopleTable: ReportTable {
        ReportTable(
            key: "technicians", title: "Who worked on it",
            columns: [
                ReportColumn("name", "Technician"), ReportColumn("hours", "Hours", .decimal(digits: 2)),
                ReportColumn("notes", "Notes", .integer),
            ],
            rows: people.map { person in
                [
                    .text(person.name).linked(to: Link("technicians/\(person.id)")), .number(person.hours),
                    .integer(person.notes),
                ]
            }, emptyText: "Nobody is on record for this ticket.")
    }

    fileprivate var analysisTable: ReportTable {
        ReportTable(
            key: "analyses", title: "Analyses",
            columns: [
                ReportColumn("analysedAt", "When", .timestamp), ReportColumn("extractor", "Extractor"),
                ReportColumn("model", "Model"), ReportColumn("promptHash", "Prompt", priority: 3),
                ReportColumn("skills", "Skills", .integer),
                ReportColumn("dropped", "Dropped", .integer, priority: 2),
                ReportColumn("seconds", "Took", .duration, priority: 1),
                ReportColumn("isReused", "Taken over", priority: 4),
            ],
            rows: analyses.map { analysis in
                [
                    .timestamp(analysis.at.microseconds), .text(analysis.extractor), .text(analysis.model),
                    .text(analysis.promptHash), .integer(analysis.skills), .integer(analysis.dropped),
                    .duration(analysis.duration), .flag(analysis.isReused),
                ]
            }, emptyText: "The ticket has not been analysed yet.")
    }
}
