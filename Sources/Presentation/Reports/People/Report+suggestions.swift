import ODBC
public import TicketAnalytics

extension Report {
    public init(_ suggestions: SkillSuggestions) {
        self.init(
            title: "Who has a skill",
            tables: [
                ReportTable(
                    key: "popular", title: "Much asked of us",
                    columns: [ReportColumn("name", "Skill"), ReportColumn("kind", "Kind", priority: 1)],
                    rows: suggestions.popular.map { [.text($0.name).linked(to: .search($0.id)), .text($0.group)] },
                    emptyText: "No skill has been discovered yet."),
                ReportTable(
                    key: "new", title: "Newly discovered",
                    columns: [
                        ReportColumn("name", "Skill"), ReportColumn("kind", "Kind", priority: 1),
                        ReportColumn("firstSeenAt", "Discovered", .day),
                    ],
                    rows: suggestions.new.map { new in
                        [
                            .text(new.skill.name).linked(to: .search(new.skill.id)), .text(new.skill.kind.rawValue),
                            .timestamp(new.firstSeenAt?.microseconds),
                        ]
                    }, emptyText: "No skill has been discovered yet."),
            ], notes: ["Name one or several skills, with commas between them; enough of a name will do."])
    }
}

extension Link {
    fileprivate static func search(_ skill: Int64) -> Link { Link("search", [Parameter("skill", String(skill))]) }
}
