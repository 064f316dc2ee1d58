import ODBC
public import TicketAnalytics

extension Report {
    /// - Parameter narrowing: What the tickets behind the numbers are narrowed down by.
    public init(_ skills: DiscoveredSkills, _ narrowing: [Parameter]) {
        let rows = skills.entries.map { SkillRow($0, of: skills, narrowing) }
        self.init(
            title: "Top skills",
            facts: [
                ReportFact("analysedTickets", "Tickets analysed", .integer(skills.analysedTickets), .integer),
                ReportFact("distinctSkills", "Skills discovered", .integer(skills.distinctSkills), .integer),
                .data("skillCount", .integer(skills.total)),
                .data("since", .timestamp(skills.period.since?.microseconds)),
                .data("until", .timestamp(skills.period.until?.microseconds)),
            ] + (skills.period.isAll ? [] : [.words("Tickets entered", skills.period.words)]),
            tables: [
                ReportTable(
                    key: "skills", columns: SkillRow.columns, rows: rows.map(\.cells), emptyText: skills.emptyText)
            ], notes: skills.notes)
        if let caption = skills.caption {
            charts = [
                Chart(
                    .bars, title: "Tickets by skill", caption: caption, table: "skills", label: "name",
                    values: ["tickets"])
            ]
        }
    }
}

/// One skill as a row.
private struct SkillRow {
    private let entry: DiscoveredSkills.Entry
    private let total: Int
    private let tickets: Link

    init(_ entry: DiscoveredSkills.Entry, of skills: DiscoveredSkills, _ narrowing: [Parameter]) {
        self.entry = entry
        total = max(skills.analysedTickets, 1)
        tickets = Link("tickets", [Parameter("skill", String(entry.skill.id))] + TicketsView.ordered(narrowing))
    }

    static let columns = [
        ReportColumn("name", "Skill"), ReportColumn("kind", "Kind", priority: 5),
        ReportColumn("tickets", "Tickets", .integer),
        ReportColumn("share", "Share", .percent(digits: 1), priority: 1),
        ReportColumn("change", "Change", alignment: .right, priority: 2),
        ReportColumn("ticketsBefore", "Before", .integer, audience: .programs),
        ReportColumn("trend", "Trend", .trend, priority: 4),
        ReportColumn("technicians", "People", .integer, priority: 3),
        ReportColumn("hours", "Hours", .decimal(digits: 1), priority: 3),
        ReportColumn("firstSeenAt", "First seen", .day, priority: 8),
        ReportColumn("lastSeenAt", "Last seen", .day, priority: 7),
        ReportColumn("managed", "Managed as", priority: 6), ReportColumn("id", "", audience: .programs),
        ReportColumn("bar", "", .bar, priority: 9),
    ]

    var cells: [Cell] {
        [
            .text(entry.skill.name).linked(to: Link("skills/\(entry.skill.id)")), .text(entry.skill.kind.rawValue),
            .integer(entry.tickets).linked(to: tickets), .number(Double(entry.tickets) / Double(total)),
            .text(entry.change), entry.ticketsBefore.map { .integer($0) } ?? .empty,
            entry.trend.isEmpty ? .empty : .series(entry.trend.map(Double.init)),
            entry.work.map { .integer($0.people) } ?? .empty, entry.work.map { .number($0.hours) } ?? .empty,
            .timestamp(entry.firstSeen?.microseconds), .timestamp(entry.lastSeen?.microseconds),
            entry.managed.map { Cell.text($0.name).linked(to: Link("managed/\($0.id)")) } ?? .empty,
            .integer(entry.skill.id), .integer(entry.tickets),
        ]
    }
}

extension DiscoveredSkills.Entry {
    /// Fewer tickets than this say nothing in percent.
    private static let few = 5

    /// `+25 %`, `new`, `few`; nil if there is nothing to compare with.
    var change: String? {
        guard let ticketsBefore, let delta else { return nil }
        if ticketsBefore == 0 { return tickets == 0 ? nil : "new" }
        if ticketsBefore < Self.few { return "few" }
        let share = Wording.percent(Double(delta) / Double(ticketsBefore))
        return delta > 0 ? "+" + share : share
    }
}

extension DiscoveredSkills {
    /// `Top skill is DNS in 312 of 1240 tickets (25 %), up from 190.`
    fileprivate var caption: String? {
        guard let top = entries.max(by: { $0.tickets < $1.tickets }), top.tickets > 0 else { return nil }
        let share = Wording.percent(Double(top.tickets) / Double(max(analysedTickets, 1)))
        let before =
            top.ticketsBefore.map {
                ", \($0 < top.tickets ? "up" : $0 > top.tickets ? "down" : "as before,") from \($0)"
            }
        return
            "Top skill is \(top.skill.name) in \(top.tickets) of \(analysedTickets) tickets (\(share))\(before ?? "")."
    }

    fileprivate var emptyText: String {
        if analysedTickets == 0 { return "No ticket has been analysed yet. Start controller, or run worker." }
        return distinctSkills == 0
            ? "No skill has been discovered yet." : "No skill fits. Ask for a longer time, or for less."
    }

    fileprivate var notes: [String] {
        guard entries.contains(where: { $0.work == nil }) else { return [] }
        return ["People and hours are told where the skills shown stand in \(Self.mostWork) tickets or fewer."]
    }
}
