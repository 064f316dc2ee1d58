import ODBC
public import TicketAnalytics

extension Report {
    public init(_ profile: SkillProfile) {
        let tickets = Link("tickets", [Parameter("skill", String(profile.skill.id))])
        self.init(
            title: profile.skill.name,
            facts: [
                ReportFact("name", "Skill", .text(profile.skill.name)),
                ReportFact("kind", "Kind", .text(profile.skill.kind.rawValue)),
                ReportFact("ticketCount", "Tickets", .integer(profile.tickets).linked(to: tickets), .integer),
            ]
                + (profile.isDismissed ? [ReportFact("dismissed", "Decided", .text("no skill"))] : [])
                + [profile.managed].compactMap { $0 }.map {
                    ReportFact("managed", "Managed as", .text($0.name).linked(to: Link("managed/\($0.id)")))
                },
            tables: [
                profile.evidenceTable,
                .people(
                    profile.people, title: "Who has worked on them",
                    on: profile.tickets > SkillProfile.mostTickets ? nil : tickets),
                profile.companionTable,
            ] + (profile.spellings.isEmpty ? [] : [profile.spellingTable]) + [profile.monthTable],
            notes: profile.notes)
        var chart = Chart(
            .lines, title: "Tickets by month", caption: profile.caption, table: "months", label: "month",
            values: ["tickets"])
        chart.unfinished = profile.months.map(\.progress).unfinished
        charts = [chart]
        managedSkills = profile.managedNames
        actions = profile.actions
    }
}

extension SkillProfile {
    /// What can be decided about it, unless it is mapped: then its managed skill's page is the place.
    fileprivate var actions: [ActionForm] {
        isDismissed ? [.reconsider(skill.id)] : managed == nil ? .deciding(on: skill) : []
    }

    fileprivate var evidenceTable: ReportTable {
        ReportTable(
            key: "tickets", title: "Latest tickets",
            columns: [
                ReportColumn("ticket", "Ticket"), ReportColumn("quote", "Evidence"),
                ReportColumn("summary", "Summary", priority: 1),
                ReportColumn("enteredAt", "Entered", .day, priority: 2),
            ] + LatestAnalysis.columns,
            rows: evidence.map { entry in
                [
                    .text(entry.ticket.text).linked(to: Link("tickets/\(entry.ticket.number)")), .text(entry.quote),
                    .text(entry.ticket.summary), .timestamp(entry.enteredAt?.microseconds),
                ] + LatestAnalysis.cells(entry.analysis)
            }, emptyText: "No ticket shows it any more.")
    }

    fileprivate var notes: [String] {
        [
            tickets > Self.mostTickets
                ? "People and companions are those of the newest \(Self.mostTickets) of its tickets." : nil,
            months.map(\.progress).words(of: "the time by month"),
        ].compactMap { $0 }
    }

    fileprivate var spellingTable: ReportTable {
        ReportTable(
            key: "spellings", title: "Merged with it as \(managed?.name ?? "")",
            columns: [
                ReportColumn("name", "Skill"), ReportColumn("kind", "Kind", priority: 1),
                ReportColumn("tickets", "Tickets", .integer),
            ],
            rows: spellings.map { spelling in
                [
                    .text(spelling.skill.name).linked(to: .skill(spelling.skill.id)),
                    .text(spelling.skill.kind.rawValue),
                    .integer(spelling.tickets).linked(to: .tickets(skill: spelling.skill.id)),
                ]
            })
    }

    fileprivate var companionTable: ReportTable {
        ReportTable(
            key: "companions", title: "Comes with",
            columns: [
                ReportColumn("name", "Skill"), ReportColumn("kind", "Kind", priority: 1),
                ReportColumn("tickets", "Shared tickets", .integer),
            ],
            rows: companions.map { entry in
                [
                    .text(entry.skill.name).linked(to: Link("skills/\(entry.skill.id)")),
                    .text(entry.skill.kind.rawValue), .integer(entry.tickets),
                ]
            }, emptyText: "No other skill stands in its tickets.")
    }

    fileprivate var monthTable: ReportTable {
        var table = ReportTable(
            key: "months", title: "By month",
            columns: [
                ReportColumn("month", "Month"), ReportColumn("tickets", "Tickets", .integer),
                ReportColumn("waiting", "Not analysed yet", .integer),
            ],
            rows: months.map { month in
                [
                    .text(String(month.start.day.prefix(7))), .integer(month.tickets).linked(to: tickets(of: month)),
                    .integer(month.progress.waiting),
                ]
            }, emptyText: "No ticket says when it was entered.")
        table.isFolded = true
        return table
    }

    private func tickets(of month: Month) -> Link? {
        let next = months.first { $0.start > month.start }?.start
        return Link(
            "tickets",
            [Parameter("skill", String(skill.id)), Parameter("from", month.start.day)]
                + [next].compactMap { $0 }.map { Parameter("to", Timestamp(microseconds: $0.microseconds - 1).day) })
    }

    fileprivate var caption: String {
        guard let last = months.last, let most = months.max(by: { $0.tickets < $1.tickets }) else {
            return "No ticket says when it was entered."
        }
        return "\(last.tickets) tickets in \(last.start.day.prefix(7)); the most were \(most.tickets) in "
            + "\(most.start.day.prefix(7))."
    }
}
