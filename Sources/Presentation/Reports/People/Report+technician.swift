import ODBC
public import TicketAnalytics

extension Report {
    /// From so many tickets on a profile says something.
    private static let enoughTickets = 5

    public init(_ profile: TechnicianProfile) {
        let technician = profile.technician
        self.init(
            title: technician.name,
            facts: [
                ReportFact("identifier", "Login", .text(technician.identifier)),
                ReportFact("name", "Name", .text(technician.name)),
                ReportFact("active", "Active", .text(technician.isActive ? "yes" : "no")),
                technician.exclusion.map { ReportFact("excluded", "Left out", .text($0)) }
                    ?? .data("excluded", .empty),
                ReportFact(
                    "ticketCount", "Tickets",
                    .integer(profile.tickets).linked(to: .tickets(technician: technician.id, in: profile.window)),
                    .integer),
                ReportFact("hours", "Hours", .number(profile.hours), .decimal(digits: 1)),
                ReportFact("lastAt", "Newest ticket", .timestamp(profile.lastAt?.microseconds), .timestamp),
            ] + profile.window.facts,
            tables: [profile.skillTable, profile.evidenceTable, profile.standInTable])
        notes = ["Evidence from tickets, not a rating."] + profile.warnings(enough: Self.enoughTickets)
        charts = [profile.chart].compactMap { $0 }
        actions = [profile.exclusion]
    }
}

extension TechnicianProfile {
    fileprivate func warnings(enough: Int) -> [String] {
        [
            technician.isActive ? nil : "\(technician.name) has left.",
            technician.exclusion.map {
                "\(technician.name) is left out of technicians, matrix, coverage and search: \($0)."
            },
            (1..<enough).contains(tickets) ? "Fewer than \(enough) tickets: too little to tell." : nil,
            "Lift is how much more often a skill comes up in these tickets than in everybody's: 2.0 is twice as often.",
        ].compactMap { $0 }
    }

    fileprivate var exclusion: ActionForm {
        technician.isCounted
            ? ActionForm(
                "technicians/\(technician.id)/exclude", "Leave out of reports", role: .curator,
                fields: [
                    ActionForm.Field(
                        "reason", "Why", .text(suggestions: ["service account", "has left", "no technician"]),
                        isRequired: true, help: "Of technicians, matrix, coverage and search; this page stays.")
                ])
            : ActionForm("technicians/\(technician.id)/include", "Take in again", role: .curator)
    }

    fileprivate var chart: Chart? {
        guard let first = skills.first, skills.count > 1 else { return nil }
        return Chart(
            .bars, title: first.hours > 0 ? "Hours by skill" : "Tickets by skill",
            caption: "Most hours went into \(first.skill.name): "
                + "\(Wording.decimal(first.hours, digits: 1)) h on \(first.tickets) of \(tickets) tickets.",
            table: "skills", label: "name", values: [first.hours > 0 ? "hours" : "tickets"])
    }

    fileprivate var skillTable: ReportTable {
        ReportTable(
            key: "skills", title: "Skills shown",
            columns: [
                ReportColumn("name", "Skill"),
                ReportColumn("kind", basis == .managed ? "Category" : "Kind", priority: 3),
                ReportColumn("tickets", "Tickets", .integer), ReportColumn("hours", "Hours", .decimal(digits: 1)),
                ReportColumn("share", "Share", .percent(digits: 0), priority: 3),
                ReportColumn("lift", "Lift", .decimal(digits: 1), priority: 2),
                ReportColumn("companies", "Clients", .integer, priority: 5),
                ReportColumn("lastAt", "Last used", .day, priority: 4),
                ReportColumn("trend", "Trend", .trend, priority: 1),
            ] + otherColumns + [ReportColumn("bar", "", .bar, priority: 6)],
            rows: skills.map(cells),
            emptyText: tickets == 0
                ? "No analysed ticket of these days is on record for \(technician.name). Ask for all time."
                : basis == .managed
                    ? "None of the tickets shows a managed skill. Ask for the discovered ones."
                    : "None of the tickets shows a skill.")
    }

    private var otherColumns: [ReportColumn] {
        guard let name = other?.technician.name else { return [] }
        return [ReportColumn("otherTickets", "Tickets of \(name)", .integer)]
    }

    private func cells(_ entry: Entry) -> [Cell] {
        let link = Link.tickets(skill: entry.skill, basis, technician: technician.id, in: window)
        let others = other.map { other -> Cell in
            .integer(other.entries[entry.skill.id]?.tickets ?? 0)
                .linked(to: .tickets(skill: entry.skill, basis, technician: other.technician.id, in: window))
        }
        return [
            .text(entry.skill.name).linked(to: .skill(entry.skill, basis)), .text(entry.skill.group),
            .integer(entry.tickets).linked(to: link), .number(entry.hours),
            .number(Double(entry.tickets) / Double(max(tickets, 1))), entry.lift.map { .number($0) } ?? .empty,
            .integer(entry.companies), .timestamp(entry.lastAt?.microseconds), .series(entry.trend.map(Double.init)),
        ] + (others.map { [$0] } ?? []) + [.number(entry.hours > 0 ? entry.hours : Double(entry.tickets))]
    }

    fileprivate var evidenceTable: ReportTable {
        ReportTable(
            key: "evidence", title: "Latest evidence", columns: Evidence.columns, rows: evidence.map(\.cells),
            emptyText: "No ticket of these days shows a skill.")
    }

    fileprivate var standInTable: ReportTable {
        ReportTable(
            key: "standIns", title: "Who could stand in",
            columns: [
                ReportColumn("name", "Technician"), ReportColumn("overlap", "Overlap", .percent(digits: 0)),
                ReportColumn("sharedSkills", "Of these skills", .integer),
                ReportColumn("tickets", "Tickets", .integer, priority: 1),
                ReportColumn("compare", "", audience: .page),
            ],
            rows: standIns.map { person in
                [
                    .text(person.technician.name).linked(
                        to: .technician(person.technician.id, basis, in: window)),
                    .number(person.overlap),
                    .integer(person.skills), .integer(person.tickets),
                    .text("compare").linked(
                        to: .technician(technician.id, basis, in: window, with: person.technician.id)),
                ]
            }, emptyText: "No active colleague has shown any of these skills.")
    }
}

extension TechnicianProfile.Evidence {
    static let columns =
        [
            ReportColumn("ticket", "Ticket"), ReportColumn("skill", "Skill"), ReportColumn("quote", "Evidence"),
            ReportColumn("summary", "Summary", priority: 1), ReportColumn("enteredAt", "Entered", .day, priority: 2),
        ] + LatestAnalysis.columns

    var cells: [Cell] {
        [
            .text(ticket.text).linked(to: Link("tickets/\(ticket.number)")),
            .text(skill.name).linked(to: Link("skills/\(skill.id)")), .text(quote), .text(ticket.summary),
            .timestamp(enteredAt?.microseconds),
        ] + LatestAnalysis.cells(analysis)
    }
}
