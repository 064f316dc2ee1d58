public import TicketAnalytics

/// What people think of the skills of one ticket, and how they say so: on the ticket's page, and on those of its checks.
struct SkillMarking {
    let ticket: Int64
    let marks: [SkillMark]
    /// The check on whose page it stands; nil for the ticket's own.
    var run: Int64?

    /// Adds what was said of each row's skill, and buttons to say it.
    func add(to table: inout ReportTable, of skills: [ExtractedSkill]) {
        table.columns += [
            ReportColumn("verdict", "Marked", audience: .pageAndPrograms), ReportColumn("mark", "", .actions),
        ]
        for (index, skill) in skills.enumerated() {
            let mark = marks.first { $0.name == NormalizedName(skill.name) }
            table.rows[index] += [.text(mark?.verdict.word), .actions(buttons(for: skill, mark))]
        }
    }

    /// The right ones that are not among those found, and the form that adds one.
    func missed(among found: [ExtractedSkill]) -> ReportTable {
        let found = Set(found.map { NormalizedName($0.name) })
        let missed = marks.filter { $0.verdict == .right && !found.contains($0.name) }
        return ReportTable(
            key: "missed", title: "Right, but not found",
            columns: [
                ReportColumn("name", "Skill"), ReportColumn("kind", "Kind", priority: 1),
                ReportColumn("quote", "Evidence"), ReportColumn("mark", "", .actions),
            ],
            rows: missed.map { mark in
                [
                    .text(mark.skill.name), .text(mark.skill.kind.rawValue), .text(mark.skill.quote),
                    .actions([form("Unmark", "", of: mark.skill)]),
                ]
            }, audience: missed.isEmpty ? .programs : .pageAndPrograms)
    }

    var addition: ActionForm {
        var form = ActionForm(
            path, "Add a missed skill", role: .curator,
            fields: [
                .init("name", "Skill", isRequired: true),
                .init("kind", "Kind", .choice(SkillKind.allCases.map { Filter.Choice($0.rawValue, $0.rawValue) })),
                .init("quote", "Words of the ticket that show it"),
            ])
        form.hidden = place + [Parameter("verdict", SkillMark.Verdict.right.word)]
        return form
    }

    private func buttons(for skill: ExtractedSkill, _ mark: SkillMark?) -> [ActionForm] {
        let others = SkillMark.Verdict.allCases.filter { $0 != mark?.verdict }
        return others.map { form($0.rawValue, $0.word, of: skill) }
            + (mark == nil ? [] : [form("Unmark", "", of: skill)])
    }

    private func form(_ label: String, _ verdict: String, of skill: ExtractedSkill) -> ActionForm {
        ActionForm(
            path, label, role: .curator,
            hidden: [
                Parameter("name", skill.name), Parameter("kind", skill.kind.rawValue),
                Parameter("quote", skill.quote), Parameter("verdict", verdict),
            ] + place)
    }

    private var path: String { "tickets/\(ticket)/mark" }
    private var place: [Parameter] { run.map { [Parameter("run", String($0))] } ?? [] }
}

extension SkillMark.Verdict {
    /// As forms and programs name it.
    public var word: String { rawValue.lowercased() }
}

extension GroundedSkill {
    var extracted: ExtractedSkill { ExtractedSkill(name: name, kind: kind, quote: quote) }
}
