import ODBC
public import TicketAnalytics

extension Report {
    public init(_ overview: Overview) {
        let freshness = overview.freshness
        self.init(
            title: "Overview",
            facts: [
                .data("analysedTickets", .integer(freshness.analysed)),
                .data("distinctSkills", .integer(overview.distinctSkills)),
                .data("managedSkills", .integer(overview.managedSkills)),
                .data("mappedShare", overview.mappedShare.map { .number($0) } ?? .empty),
                .data("technicianCount", .integer(overview.technicians)),
                .data("pendingCount", .integer(overview.pending)), .data("failedCount", .integer(freshness.failed)),
                .data("failedLately", .integer(overview.failedLately)),
            ],
            tables: overview.isFirstRun
                ? [overview.stepTable, overview.cardTable]
                : [overview.cardTable, overview.newSkillTable, overview.riserTable],
            notes: overview.notes)
    }
}

extension Overview {
    fileprivate var isFirstRun: Bool { freshness.analysed == 0 }

    fileprivate var notes: [String] {
        failedLately == 0 ? [] : ["\(failedLately) tickets failed in the last 7 days; report queue lists them."]
    }

    fileprivate var cardTable: ReportTable {
        let skills = Link("skills", [Parameter("range", "\(7 * Self.weeks)d")])
        return ReportTable(
            key: "cards", title: "At a glance",
            columns: [
                ReportColumn("name", ""), ReportColumn("value", "Now", alignment: .right),
                ReportColumn("trend", "12 weeks", .trend), ReportColumn("words", "", priority: 1),
            ],
            rows: [
                card(
                    "Tickets analysed", freshness.analysed, Link("tickets", [Parameter("state", "analysed")]),
                    weeklyTickets, "tickets entered, by week"),
                card("Skills discovered", distinctSkills, skills, weeklySkills, "skills shown, by week"),
                card("Skills managed", managedSkills, Link("managed"), weeklyMapped, mappedWords),
                card("Technicians", technicians, Link("technicians", [Parameter("active", "yes")]), [], "active"),
                card(
                    "Waiting", pending, Link("tickets", [Parameter("state", "pending")]), [], "tickets in the queue"),
                card(
                    "Failed", freshness.failed, Link("status/failures"), [],
                    "tickets; \(failedLately) in the last 7 days"),
            ])
    }

    private var mappedWords: String {
        mappedShare.map { "\(Wording.percent($0)) of the mentions of 12 weeks, by week" } ?? "no mention yet"
    }

    private func card(_ name: String, _ value: Int, _ link: Link, _ trend: [Int], _ words: String) -> [Cell] {
        [
            .text(name).linked(to: link), .integer(value).linked(to: link),
            trend.isEmpty ? .empty : .series(trend.map(Double.init)), .text(words),
        ]
    }

    fileprivate var newSkillTable: ReportTable {
        ReportTable(
            key: "newSkills", title: "New in the last 7 days",
            columns: [
                ReportColumn("name", "Skill"), ReportColumn("kind", "Kind"),
                ReportColumn("discoveredAt", "Discovered", .day),
            ],
            rows: newSkills.map { entry in
                [
                    .text(entry.skill.name).linked(to: Link("skills/\(entry.skill.id)")),
                    .text(entry.skill.kind.rawValue), .timestamp(entry.discoveredAt.microseconds),
                ]
            }, emptyText: "No new skill.")
    }

    fileprivate var riserTable: ReportTable {
        ReportTable(
            key: "risers", title: "Rising: the newest week against the one before",
            columns: [
                ReportColumn("name", "Skill"), ReportColumn("tickets", "Tickets", .integer),
                ReportColumn("ticketsBefore", "Before", .integer),
            ],
            rows: risers.map { riser in
                [
                    .text(riser.skill.name).linked(to: Link("skills/\(riser.skill.id)")),
                    .integer(riser.tickets).linked(
                        to: Link(
                            "tickets", [Parameter("skill", String(riser.skill.id))] + [lastWeek].compactMap { $0 })),
                    .integer(riser.ticketsBefore),
                ]
            }, emptyText: "No skill rose.")
    }

    /// The first day of the newest week.
    private var lastWeek: Parameter? {
        since.map {
            Parameter("from", Timestamp(microseconds: $0.microseconds + 604_800_000_000 * Int64(Self.weeks - 1)).day)
        }
    }

    fileprivate var stepTable: ReportTable {
        let steps = [
            ("Copy the tickets from their source", "populate", freshness.tickets > 0),
            ("Have the skills in them named", "controller --once", freshness.analysed > 0),
            ("See what was found", "report skills", false),
        ]
        return ReportTable(
            key: "steps", title: "First steps",
            columns: [
                ReportColumn("step", "Step"), ReportColumn("command", "Command"), ReportColumn("isDone", "Done"),
            ], rows: steps.map { [.text($0.0), .text($0.1), .flag($0.2)] })
    }
}
