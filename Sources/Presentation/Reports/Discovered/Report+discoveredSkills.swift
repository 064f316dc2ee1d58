import ODBC
public import TicketAnalytics

extension Report {
    /// - Parameter narrowing: What the tickets behind the numbers are narrowed down by.
    public init(_ skills: DiscoveredSkills, _ narrowing: [Parameter]) {
        let rows = skills.entries.map { SkillRow($0, of: skills, narrowing) }
        // All time has no time before it; programs find the same columns for any time.
        let columns = SkillRow.columns.map { column in
            var column = column
            if skills.progressBefore == nil, ["change", "ticketsBefore"].contains(column.key) {
                column.audience = .programs
            }
            return column
        }
        let analysed = Link("tickets", TicketsView.ordered([Parameter("state", "analysed")] + narrowing))
        self.init(
            title: "Top skills",
            facts: [
                ReportFact(
                    "analysedTickets", "Tickets analysed", .integer(skills.analysedTickets).linked(to: analysed),
                    .integer),
                ReportFact(
                    "distinctSkills", "Skills discovered",
                    .integer(skills.distinctSkills).linked(to: Link(SkillsView.route)), .integer),
                .data("skillCount", .integer(skills.total)),
                .data("since", .timestamp(skills.period.since?.microseconds)),
                .data("until", .timestamp(skills.period.until?.microseconds)),
                .data("waitingTickets", .integer(skills.progress.waiting)),
                .data("waitingTrend", .series(skills.trendProgress.map { Double($0.waiting) })),
            ] + (skills.period.isAll ? [] : [.words("Tickets entered", skills.period.words)]),
            tables: [
                ReportTable(key: "skills", columns: columns, rows: rows.map(\.cells), emptyText: skills.emptyText)
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
    private let unfinished: Set<Int>

    init(_ entry: DiscoveredSkills.Entry, of skills: DiscoveredSkills, _ narrowing: [Parameter]) {
        self.entry = entry
        total = skills.analysedTickets
        tickets = Link("tickets", [Parameter("skill", String(entry.skill.id))] + TicketsView.ordered(narrowing))
        unfinished = skills.trendProgress.unfinished
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
            .text(entry.skill.name).linked(to: .skill(entry.skill.id)), .text(entry.skill.kind.rawValue),
            .integer(entry.tickets).linked(to: tickets), share,
            .text(entry.change), entry.ticketsBefore.map { .integer($0) } ?? .empty,
            entry.trend.isEmpty ? .empty : .series(entry.trend.map(Double.init), unfinished: unfinished),
            entry.work.map { .integer($0.people) } ?? .empty, entry.work.map { .number($0.hours) } ?? .empty,
            .timestamp(entry.firstSeen?.microseconds), .timestamp(entry.lastSeen?.microseconds),
            entry.managed.map { Cell.text($0.name).linked(to: Link("managed/\($0.id)")) } ?? .empty,
            .integer(entry.skill.id), .integer(entry.tickets),
        ]
    }

    /// Of few tickets a share says nothing.
    private var share: Cell {
        guard total > 0, entry.tickets >= DiscoveredSkills.few || entry.tickets == 0 else { return .empty }
        return .number(Double(entry.tickets) / Double(total))
    }
}

extension DiscoveredSkills {
    /// Fewer tickets than this say nothing in percent.
    static let few = 5
}

extension DiscoveredSkills.Entry {
    /// `+25 %` of what would be had the share of the tickets stayed as it was; under five tickets `new` or `few`; nil if
    /// there is nothing to compare with.
    var change: String? {
        guard let ticketsBefore, let delta else { return nil }
        if ticketsBefore == 0 { return tickets == 0 ? nil : "new" }
        if min(ticketsBefore, tickets) < DiscoveredSkills.few { return "few" }
        let share = Wording.percent(delta / (Double(tickets) - delta))
        return share.hasPrefix("-") || share == "0 %" ? share : "+" + share
    }
}

extension DiscoveredSkills {
    /// `Of these skills DNS is in most tickets: 312 of 1240 (25 %), up from 190.`
    fileprivate var caption: String? {
        guard let top = entries.max(by: { $0.tickets < $1.tickets }), top.tickets > 0 else { return nil }
        let share = Wording.percent(Double(top.tickets) / Double(max(analysedTickets, 1)))
        let before = top.ticketsBefore.map { before in
            top.delta.map { ", \($0 > 0 ? "up" : $0 < 0 ? "down" : "as before,") from \(before)" } ?? ""
        }
        return """
            Of these skills \(top.skill.name) is in most tickets: \(top.tickets) of \(analysedTickets) \
            (\(share))\(before ?? "").
            """
    }

    fileprivate var emptyText: String {
        if allTickets == 0 { return Freshness.noTicket }
        if distinctSkills == 0, analysedTickets > 0 {
            return "None of the tickets analysed shows a skill. report check TICKET tells what is read of one."
        }
        if distinctSkills == 0 { return "No skill has been discovered yet. Start controller, or run worker." }
        if analysedTickets == 0 {
            return "0 tickets of this question are analysed. Ask for a longer time, or for less."
        }
        return "No skill fits. Ask for a longer time, or for less."
    }

    fileprivate var notes: [String] {
        let isWithoutWork = entries.contains { $0.work == nil }
        return [
            comparison, trendProgress.words(of: "the trend"),
            isWithoutWork
                ? "People and hours are told where the skills shown stand in \(Self.mostWork) tickets or fewer." : nil,
        ].compactMap { $0 }
    }

    /// How tickets that wait are dealt with; nil if none do.
    private var comparison: String? {
        guard let progressBefore, progress.waiting + progressBefore.waiting > 0 else { return nil }
        let waiting = "\(progress.waiting) tickets of this time and \(progressBefore.waiting) of the time before wait"
        guard progress.isComparable, progressBefore.isComparable else {
            return "\(waiting): with less than half of them analysed, changes are not told."
        }
        return "\(waiting): changes compare as large a part of each, as if the others showed the same."
    }
}
