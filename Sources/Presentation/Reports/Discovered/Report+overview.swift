import ODBC
public import TicketAnalytics

extension Report {
    public init(_ overview: Overview, _ lost: LostExperts) {
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
                .data("since", .timestamp(overview.parts.first?.period.since?.microseconds)),
                .data("until", .timestamp(overview.parts.last?.period.until?.microseconds)),
                .data("waitingTickets", .series(overview.parts.map { Double($0.progress.waiting) })),
            ], notes: overview.notes + [lost.note].compactMap { $0 })
        let cards = OverviewCards(overview: overview).table
        if freshness.analysed == 0 {
            tables = [overview.stepTable, cards]
        } else {
            tables = [cards, overview.newSkillTable, overview.riserTable, lost.table, overview.failureTable]
            if overview.managedSkills == 0 { tables.append(overview.stepTable) }
        }
    }
}

extension Overview {
    var failedLately: Int { failures.reduce(0) { $0 + $1.tickets } }

    fileprivate var notes: [String] { [parts.map(\.progress).words(of: "the movements")].compactMap { $0 } }

    fileprivate var newSkillTable: ReportTable {
        ReportTable(
            key: "newSkills",
            title: "New in the last 7 days"
                + (newSkillCount > newSkills.count ? ", the latest \(newSkills.count) of \(newSkillCount)" : ""),
            columns: [
                ReportColumn("name", "Skill"), ReportColumn("kind", "Kind"),
                ReportColumn("discoveredAt", "Discovered", .day),
            ],
            rows: newSkills.map { entry in
                [
                    .text(entry.skill.name).linked(to: .skill(entry.skill.id)), .text(entry.skill.kind.rawValue),
                    .timestamp(entry.discoveredAt.microseconds),
                ]
            }, emptyText: "No new skill.")
    }

    fileprivate var riserTable: ReportTable {
        ReportTable(
            key: "risers", title: "Rising against the week before",
            columns: [
                ReportColumn("name", "Skill"), ReportColumn("tickets", "Tickets", .integer),
                ReportColumn("ticketsBefore", "Before", .integer),
            ],
            rows: (risers ?? []).map { riser in
                [
                    .text(riser.skill.name).linked(to: .skill(riser.skill.id)),
                    .integer(riser.tickets).linked(to: .tickets(of: riser, in: lastWeek)),
                    .integer(riser.ticketsBefore).linked(to: .tickets(of: riser, in: lastWeek?.weekBefore)),
                ]
            },
            emptyText: risers == nil
                ? "Less than half of the two weeks' tickets is analysed; too little to compare." : "No skill rose.")
    }

    fileprivate var failureTable: ReportTable {
        ReportTable(
            key: "failures", title: "Failed in the last 7 days",
            columns: [
                ReportColumn("cause", "Cause"), ReportColumn("tickets", "Tickets", .integer),
                ReportColumn("lastAt", "Last", .timestamp), ReportColumn("example", "For example", priority: 1),
            ],
            rows: failures.map { group in
                [
                    .text(group.kind).linked(to: Link("status/failures", [Parameter("error", group.kind)])),
                    .integer(group.tickets), .timestamp(group.lastAt.microseconds), .text(group.example),
                ]
            }, emptyText: "No ticket failed.")
    }

    fileprivate var stepTable: ReportTable {
        let steps = [
            (
                "Copy the tickets in from a file; without --import from the source of the settings",
                "populate --import FILE", freshness.tickets > 0
            ),
            ("Have the skills in them named", "controller --once", freshness.analysed > 0),
            ("Name them as the firm does", "report managed adopt", managedSkills > 0),
        ]
        return ReportTable(
            key: "steps", title: "First steps",
            columns: [
                ReportColumn("step", "Step"), ReportColumn("command", "Command"), ReportColumn("isDone", "Done"),
            ], rows: steps.map { [.text($0.0), .text($0.1), .flag($0.2)] })
    }
}

extension Link {
    /// - Parameter period: Of whole days.
    fileprivate static func tickets(of riser: Overview.Riser, in period: TicketPeriod?) -> Link? {
        guard let period else { return nil }
        let last = period.until.map { Timestamp(microseconds: $0.microseconds - 1) }
        return Link(
            "tickets",
            [Parameter("skill", String(riser.skill.id))] + Parameter.dates(.between(period.since, last)))
    }
}

extension TicketPeriod {
    fileprivate var weekBefore: TicketPeriod? {
        since.map { TicketPeriod(since: Timestamp(microseconds: $0.microseconds - 7 * 86_400_000_000), until: $0) }
    }
}
