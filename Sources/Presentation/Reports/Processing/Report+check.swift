public import TicketAnalytics

extension Report {
    public init(_ check: TicketCheck) {
        self.init(
            title: "Skills of \(check.name)", facts: check.facts,
            tables: [check.skillTable] + check.tables, notes: check.analysis.repairs.map { "Repaired: \($0)" })
        passages = check.passages
    }
}

extension TicketCheck {
    fileprivate var facts: [ReportFact] {
        let link = ticketNumber.map { Link("tickets/\($0)") }
        return [
            ReportFact("ticket", "Ticket", .text(name).linked(to: link)),
            ReportFact("summary", "Summary", .text(summary)),
            ReportFact("extractor", "Extractor", .text(analysis.identity.extractor)),
            ReportFact("model", "Model", .text(analysis.identity.model)),
            ReportFact("promptHash", "Prompt", .text(analysis.identity.promptHash), audience: .pageAndPrograms),
            ReportFact("seconds", "Took", .duration(analysis.duration), .duration),
            ReportFact("agreement", "Agreement", .text(agreement?.words)),
            ReportFact("promptTokens", "Prompt tokens", Cell(analysis.promptTokens), .integer),
            ReportFact("answerTokens", "Answer tokens", Cell(analysis.answerTokens), .integer),
            ReportFact("droppedCount", "Not in the text", .integer(analysis.dropped.count), .integer),
            ReportFact("leftOut", "Left out", .text(cuts.words)),
            ReportFact("saved", "Saved", .text(isSaved ? "yes" : "no")),
            .data("rawAnswer", .text(analysis.rawAnswer)),
        ].filter { $0.value.bare != .empty && $0.value != .text("") }
    }

    fileprivate var skillTable: ReportTable {
        var table = foundTable
        guard let agreement else { return table }
        table.columns.append(ReportColumn("readings", "Readings", .integer))
        for (index, skill) in analysis.skills.enumerated() {
            table.rows[index].append(.integer(agreement.times(skill.name)))
        }
        return table
    }

    private var foundTable: ReportTable {
        ReportTable(
            key: "skills",
            columns: [
                ReportColumn("number", "No.", .integer, audience: .page),
                ReportColumn("name", "Skill"), ReportColumn("kind", "Kind", priority: 1),
                ReportColumn("quote", "Evidence"), ReportColumn("start", "Start", .integer, priority: 2),
                ReportColumn("end", "End", .integer, priority: 2),
            ],
            rows: analysis.skills.enumerated().map { index, skill in
                [
                    .integer(index + 1), .text(skill.name), .text(skill.kind.rawValue), .text(skill.quote),
                    .integer(skill.start), .integer(skill.end),
                ]
            }, emptyText: "The text shows no technical skill.")
    }

    /// What was dropped, and what is other than before: people see them only if there is something to see.
    fileprivate var tables: [ReportTable] {
        var tables = [droppedTable]
        if let agreement { tables.append(agreement.table(besides: analysis.skills)) }
        if let difference { tables.append(difference.table) }
        for index in tables.indices where tables[index].rows.isEmpty { tables[index].audience = .programs }
        return tables
    }

    private var droppedTable: ReportTable {
        ReportTable(
            key: "dropped", title: "Dropped, because their words are not in the text",
            columns: [ReportColumn("name", "Skill"), ReportColumn("kind", "Kind"), ReportColumn("quote", "Words")],
            rows: analysis.dropped.map { [.text($0.name), .text($0.kind.rawValue), .text($0.quote)] })
    }

    fileprivate var passages: [MarkedText] {
        let marks = analysis.skills.enumerated().filter { $1.start < $1.end }.map { index, skill in
            MarkedText.Mark(skill.start..<skill.end, number: index + 1)
        }
        return [MarkedText(title: "What was read", text: text, marks: marks)]
            + [analysis.rawAnswer.map { MarkedText(title: "The model's answer", text: $0) }].compactMap { $0 }
    }
}

extension SkillAgreement {
    fileprivate var words: String {
        "\(unanimous) of \(entries.count) \(entries.count == 1 ? "skill" : "skills") in all \(readings) readings"
    }

    /// What the first reading did not find.
    fileprivate func table(besides found: [GroundedSkill]) -> ReportTable {
        let found = Set(found.map { NormalizedName($0.name) })
        return ReportTable(
            key: "otherReadings", title: "Named in other readings only",
            columns: [
                ReportColumn("name", "Skill"), ReportColumn("kind", "Kind", priority: 1),
                ReportColumn("readings", "Readings", .integer),
            ],
            rows: entries.filter { !found.contains(NormalizedName($0.name)) }.map {
                [.text($0.name), .text($0.kind.rawValue), .integer($0.times)]
            })
    }
}

extension SkillDifference {
    fileprivate var table: ReportTable {
        let words = "\(count(.added)) added, \(count(.removed)) removed, \(count(.same)) the same"
        return ReportTable(
            key: "difference", title: "Against what is stored: \(words)",
            columns: [
                ReportColumn("change", "Change"), ReportColumn("name", "Skill"),
                ReportColumn("kind", "Kind", priority: 1), ReportColumn("quote", "Evidence"),
            ],
            rows: entries.map {
                [.text($0.change.rawValue), .text($0.name), .text($0.kind.rawValue), .text($0.quote)]
            })
    }
}

extension Cell {
    init(_ number: Int?) {
        self = number.map { .integer($0) } ?? .empty
    }
}
