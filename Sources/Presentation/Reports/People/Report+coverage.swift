public import TicketAnalytics

extension Report {
    /// - Parameters:
    ///   - rows: Which of the skills at risk to show.
    ///   - isMasked: Whether people are numbered instead of named.
    public init(_ coverage: SkillCoverage, _ rows: RowWindow, isMasked: Bool) {
        let everybody = coverage.entries.flatMap(\.experts) + coverage.absent
        var seen: Set<Int64> = []
        let people = everybody.filter { seen.insert($0.id).inserted }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        let names = PeopleNames(people, isMasked: isMasked, coverage.basis, in: coverage.window)
        self.init(
            title: "Coverage: who the skills rest on", facts: coverage.facts(names) + coverage.window.facts,
            tables: [coverage.table(coverage.atRisk.dropFirst(rows.offset).prefix(rows.size), names)],
            notes: [
                """
                An expert is an active person with at least \(coverage.minimum) tickets; skills with \
                \(SkillCoverage.enoughExperts) or more experts that miss no target are left out of the table. Evidence \
                from tickets, not a rating.
                """,
                "The truck factor is how many people would have to be missing until over half of the skills have no expert.",
            ])
    }
}

extension SkillCoverage {
    /// From so many experts on a skill is safe and left out.
    fileprivate static let enoughExperts = 3

    var atRisk: [Entry] { entries.filter { $0.present.count < Self.enoughExperts || $0.missing > 0 } }

    fileprivate func facts(_ names: PeopleNames) -> [ReportFact] {
        let truck =
            truckFactor.prefix(8).map { names[$0] }.joined(separator: ", ")
            + (truckFactor.count > 8 ? " and \(truckFactor.count - 8) more" : "")
        return [
            ReportFact("basis", "Skills from", .text(basis.rawValue)),
            ReportFact("skillCount", "Skills shown", .integer(entries.count), .integer),
            ReportFact("uncovered", "Nobody", .integer(count(of: 0)), .integer),
            ReportFact("sole", "One expert", .integer(count(of: 1)), .integer),
            ReportFact("pairs", "Two experts", .integer(count(of: 2)), .integer),
            ReportFact("truckFactor", "Truck factor", .integer(truckFactor.count), .integer),
            ReportFact("belowTarget", "Below target", .integer(belowTarget.count), .integer),
            .words("Without", truck.isEmpty ? "nobody" : "\(truck), over half of the skills have no expert"),
        ]
            + (absent.isEmpty
                ? []
                : [
                    ReportFact("absent", "Absent", .text(absent.map { names[$0] }.joined(separator: ", "))),
                    ReportFact("lost", "Lose their last expert", .integer(lost.count), .integer),
                ])
    }

    fileprivate func table(_ shown: ArraySlice<Entry>, _ names: PeopleNames) -> ReportTable {
        ReportTable(
            key: "skills",
            columns: [
                ReportColumn("name", "Skill"),
                ReportColumn("group", basis == .managed ? "Category" : "Kind", priority: 3),
                ReportColumn("risk", "Risk"), ReportColumn("experts", "Experts", .integer),
                ReportColumn("present", "Present", .integer, priority: 2),
                ReportColumn("target", "Target", .integer, priority: 5),
                ReportColumn("missing", "Missing", .integer, priority: 5),
                ReportColumn("who", "Who", priority: 1), ReportColumn("tickets", "Tickets", .integer, priority: 4),
            ],
            rows: shown.map { entry in
                [
                    .text(entry.skill.name).linked(to: .skill(entry.skill, basis)), .text(entry.skill.group),
                    .text(entry.risk),
                    .integer(entry.experts.count), .integer(entry.present.count),
                    entry.skill.target.map { .integer($0) } ?? .empty,
                    entry.skill.target == nil ? .empty : .integer(entry.missing),
                    .text(entry.present.map { names[$0] }.joined(separator: ", ")),
                    .integer(entry.tickets),
                ]
            },
            emptyText: entries.isEmpty ? window.emptyText("a skill") : "Every skill has enough experts.")
    }
}

extension SkillCoverage.Entry {
    fileprivate var risk: String {
        switch (present.count, experts.count) {
        case (0, 0): "nobody has enough evidence"
        case (0, _): "loses its last expert"
        case (1, 1): "only one"
        case (1, _): "one left"
        case (2, _): "two"
        default: "below target"
        }
    }
}
