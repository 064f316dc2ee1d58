public import TicketAnalytics

extension Report {
    public init(_ list: ManagedSkillList, isRetired: Bool = false, isNarrowed: Bool = false) {
        self.init(
            title: isRetired ? "Retired managed skills" : "Managed skills", facts: .progress(list.progress),
            tables: [.managed(list, emptyText: Self.emptyText(list, isRetired: isRetired, isNarrowed: isNarrowed))])
        if list.retired > 0, !isRetired {
            facts.append(
                ReportFact(
                    "retiredSkills", "Retired",
                    .integer(list.retired).linked(to: Link("managed", [Parameter("retired", "1")])), .integer))
        }
        if list.candidates.isEmpty, list.progress.managedSkills + list.retired > 0 {
            facts.append(
                ReportFact(
                    "", "As a file",
                    .text("to be kept, changed and brought in again").linked(to: Link("managed/export")),
                    audience: .page))
        }
        if list.categories.contains(where: { $0.name != nil }) { tables.append(.categories(list.categories)) }
        if !list.candidates.isEmpty { tables.append(.candidates(list.candidates)) }
        charts = Self.charts(of: list)
        actions = Self.actions(on: list)
    }

    private static func emptyText(_ list: ManagedSkillList, isRetired: Bool, isNarrowed: Bool) -> String {
        if isNarrowed { return "No managed skill is like that. Take the filter away to see all." }
        if isRetired { return "No managed skill is retired." }
        return list.candidates.isEmpty
            ? "There is no managed skill, and no ticket has shown a skill yet. Home tells the first steps."
            : """
            There is no managed skill yet. Make the first from the skills that tickets show most (report managed adopt \
            --dry-run), or bring your own list (report managed apply FILE).
            """
    }

    private static func charts(of list: ManagedSkillList) -> [Chart] {
        var charts: [Chart] = []
        // Whatever they are sorted by.
        if let most = list.entries.max(by: { $0.tickets < $1.tickets }), most.tickets > 0 {
            charts.append(
                Chart(
                    .bars, title: "Tickets by managed skill",
                    caption: "Of these, most tickets show \(most.skill.name): \(most.tickets).",
                    table: "managed", label: "name", values: ["tickets"]))
        }
        if let first = list.categories.first(where: { $0.name != nil && $0.mentions > 0 }) {
            charts.append(
                Chart(
                    .bars, title: "Mentions by category",
                    caption: """
                        The largest of \(list.categories.count) categories is \(first.name ?? ""): \(first.mentions) \
                        mentions of \(first.skills) \(first.skills == 1 ? "skill" : "skills").
                        """, table: "categories", label: "category", values: ["mentions"]))
        }
        return charts
    }

    private static func actions(on list: ManagedSkillList) -> [ActionForm] {
        let categories = list.categories.compactMap(\.name)
        var actions = [
            ActionForm(
                "managed/create", "New managed skill", role: .curator,
                fields: [
                    .init("name", "Name", isRequired: true),
                    .init("category", "Category", .text(suggestions: categories)),
                    .init("description", "Description", .lines),
                ]),
            ActionForm(
                "managed/preview", "Bring in a file", role: .curator,
                fields: [
                    .init(
                        "file", "File of CSV", .file, isRequired: true,
                        help: "As managed/export.csv is. You see first what it would change."),
                    .init("prune", "Delete what the file does not name", .toggle),
                ]),
        ]
        if !list.candidates.isEmpty {
            let count = list.candidates.count
            actions.insert(
                ActionForm(
                    "managed/adopt", "Make managed skills of these \(count)", role: .curator,
                    hidden: list.candidates.map { Parameter("skill", String($0.id)) },
                    question: "It makes \(count) managed skills, each of one discovered skill; it can be undone."),
                at: 0)
        }
        return actions
    }
}

extension [ReportFact] {
    /// How far the mapping has come.
    static func progress(_ progress: MappingProgress) -> [ReportFact] {
        [
            .words(
                "Mapped",
                progress.all == 0
                    ? "no mention yet"
                    : """
                    \(Wording.percent(progress.share)) of mentions are mapped by \(progress.managedSkills) \
                    \(progress.managedSkills == 1 ? "skill" : "skills")
                    """),
            .data("mappedShare", .number(progress.share)),
            .data("mentions", .integer(progress.all)),
            .data("managedSkills", .integer(progress.managedSkills)),
            ReportFact(
                "undecidedSkills", "Undecided", .integer(progress.undecided).linked(to: Link("managed/inbox")), .integer
            ),
        ]
    }
}

extension ReportTable {
    fileprivate static func managed(_ list: ManagedSkillList, emptyText: String) -> ReportTable {
        ReportTable(
            key: "managed",
            columns: [
                ReportColumn("id", "Number", .integer, audience: .programs), ReportColumn("name", "Skill"),
                ReportColumn("category", "Category", priority: 2), ReportColumn("tickets", "Tickets", .integer),
                ReportColumn("mentions", "Mentions", .integer, priority: 3),
                ReportColumn("members", "Discovered", .integer, priority: 2),
                ReportColumn("bar", "", .bar, priority: 4),
            ],
            rows: list.entries.map { entry in
                [
                    .integer(entry.id), .text(entry.skill.name).linked(to: Link("managed/\(entry.id)")),
                    .text(entry.skill.category).linked(to: entry.skill.category.map(Link.category)),
                    .integer(entry.tickets).linked(to: entry.skill.isRetired ? nil : .tickets(managed: entry.id)),
                    .integer(entry.mentions),
                    .integer(entry.members).linked(to: Link("managed/\(entry.id)")),
                    .integer(entry.tickets),
                ]
            }, emptyText: emptyText)
    }

    fileprivate static func categories(_ categories: [ManagedSkillList.Category]) -> ReportTable {
        ReportTable(
            key: "categories", title: "By category",
            columns: [
                ReportColumn("category", "Category"), ReportColumn("skills", "Skills", .integer),
                ReportColumn("mentions", "Mentions", .integer),
            ],
            rows: categories.map { entry in
                [
                    .text(entry.name ?? "none").linked(to: entry.name.map(Link.category)),
                    .integer(entry.skills).linked(to: entry.name.map(Link.category)), .integer(entry.mentions),
                ]
            })
    }

    fileprivate static func candidates(_ candidates: [Taxonomy.Discovered]) -> ReportTable {
        ReportTable(
            key: "candidates", title: "Shown most",
            columns: [ReportColumn("name", "Discovered skill"), ReportColumn("kind", "Kind")],
            rows: candidates.map { [.text($0.name).linked(to: .skill($0.id)), .text($0.kind.rawValue)] })
    }
}

extension Link {
    static func category(_ name: String) -> Link { Link("managed", [Parameter("category", name)]) }
    static func skill(_ id: Int64) -> Link { Link("skills/\(id)") }
    static func tickets(managed id: Int64) -> Link { Link("tickets", [Parameter("managed", String(id))]) }
    static func tickets(skill id: Int64) -> Link { Link("tickets", [Parameter("skill", String(id))]) }
}
