public import TicketAnalytics

extension Report {
    /// - Parameters:
    ///   - rows: Which of the people to show.
    ///   - isMasked: Whether they are numbered instead of named.
    public init(_ matrix: SkillMatrix, _ rows: RowWindow, isMasked: Bool) {
        let people = matrix.technicians.dropFirst(rows.offset).prefix(rows.size)
        let names = PeopleNames(matrix.technicians, isMasked: isMasked, matrix.basis, in: matrix.window)
        self.init(
            title: "Skill matrix: evidence from tickets, not a rating",
            facts: [
                ReportFact("basis", "Skills", .text(matrix.basis.rawValue)),
                ReportFact("levels", "Levels from", .text("\(matrix.levels.text) tickets")),
            ] + matrix.window.facts,
            tables: [matrix.table(people, names), matrix.levelTable(people, names)],
            notes: [matrix.words])
        charts = matrix.skills.isEmpty || people.isEmpty ? [] : [matrix.chart]
    }
}

extension SkillMatrix {
    fileprivate func table(_ people: ArraySlice<Technician>, _ names: PeopleNames) -> ReportTable {
        var table = ReportTable(
            key: "matrix",
            columns: [ReportColumn("name", "Technician")]
                + skills.enumerated().map { ReportColumn(key($1), $1.name, priority: $0 + 1) },
            rows: people.map { technician in
                [names.cell(technician)] + skills.map { cell(technician, $0, names) }
            },
            emptyText: window.emptyText("one of these skills"))
        table.isFolded = true
        return table
    }

    private func cell(_ technician: Technician, _ skill: TeamSkill, _ names: PeopleNames) -> Cell {
        guard let tickets = team.entry(of: technician.id, in: skill.id)?.tickets else { return .empty }
        let level = level(of: technician, in: skill)
        let words = "\(tickets) \(tickets == 1 ? "ticket" : "tickets"), level \(level)"
        return names.count(
            .text(onlyOnes[skill.id] == technician ? "◆ \(words), only one" : words),
            .tickets(skill: skill, basis, technician: technician.id, in: window))
    }

    /// The same as levels alone, which the chart draws.
    fileprivate func levelTable(_ people: ArraySlice<Technician>, _ names: PeopleNames) -> ReportTable {
        ReportTable(
            key: "matrixLevels",
            columns: [ReportColumn("name", "Technician")] + skills.map { ReportColumn(key($0), $0.name, .integer) },
            rows: people.map { technician in
                [names.cell(technician)]
                    + skills.map { skill in
                        team.entry(of: technician.id, in: skill.id) == nil
                            ? .empty : .integer(level(of: technician, in: skill))
                    }
            }, audience: .programs)
    }

    fileprivate var words: String {
        """
        A small square stands for fewer than \(levels.limits[0]) tickets, level 0; an empty field for no evidence, which \
        does not mean no skill. In the table ◆ marks the only active person who reaches level 1.
        """
    }

    fileprivate var chart: Chart {
        let sole = onlyOnes.count
        return Chart(
            .heat, title: "Levels of evidence",
            caption:
                """
                \(sole) of these \(skills.count) skills \(sole == 1 ? "rests" : "rest") on one of \(technicians.count) \
                people.
                """,
            table: "matrixLevels", label: "name", values: skills.map(key))
    }

    private func key(_ skill: TeamSkill) -> String { "skill\(skill.id)" }
}
