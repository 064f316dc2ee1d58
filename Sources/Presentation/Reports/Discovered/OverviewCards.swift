import ODBC
import TicketAnalytics

/// The product's sizes, each with how it moved in equal parts of time and what that says.
struct OverviewCards {
    let overview: Overview

    var table: ReportTable {
        let freshness = overview.freshness
        var table = ReportTable(
            key: "cards", title: "At a glance",
            columns: [
                ReportColumn("name", ""), ReportColumn("value", "Now", alignment: .right),
                ReportColumn("trend", "By \(step)", .trend), ReportColumn("words", "", priority: 1),
            ],
            rows: [
                card(
                    "Tickets analysed", freshness.analysed, Link("tickets", [Parameter("state", "analysed")]),
                    \.tickets, moved(\.tickets, "entered")),
                card(
                    "Skills discovered", overview.distinctSkills, Link("skills"), \.skills,
                    moved(\.skills, "shown")),
                card("Skills managed", overview.managedSkills, Link("managed"), \.mapped, mappedWords),
                card(
                    "Technicians", overview.technicians, Link("technicians", [Parameter("active", "yes")]), \.people,
                    moved(\.people, "at work")),
                card(
                    "Tickets waiting", overview.pending, Link("tickets", [Parameter("state", "pending")]),
                    \.progress.waiting, moved(\.progress.waiting, "entered")),
                card(
                    "Tickets failed", freshness.failed, Link("status/failures"), \.failed,
                    "\(lately) failed in the last 7 days"),
            ])
        table.isCards = true
        return table
    }

    private func card(
        _ name: String, _ value: Int, _ link: Link, _ trend: KeyPath<Overview.Part, Int>, _ words: String
    ) -> [Cell] {
        let parts = overview.parts
        // What is entered, waits or has failed is known at once.
        let isShown = [\Overview.Part.skills, \.mapped, \.people].contains(trend)
        return [
            .text(name).linked(to: link), .integer(value).linked(to: link),
            parts.isEmpty
                ? .empty
                : .series(
                    parts.map { Double($0[keyPath: trend]) },
                    unfinished: isShown ? parts.map(\.progress).unfinished : []),
            .text(words),
        ]
    }

    /// `312 entered in the newest week, 290 before`
    private func moved(_ value: KeyPath<Overview.Part, Int>, _ how: String) -> String {
        guard let last = overview.parts.last, let before = overview.parts.dropLast().last else { return "none yet" }
        return "\(last[keyPath: value]) \(how) in the newest \(step), \(before[keyPath: value]) before"
    }

    private var lately: String {
        let count = overview.failedLately
        return count < FailureGroup.limit ? String(count) : "at least \(FailureGroup.limit)"
    }

    private var mappedWords: String {
        overview.mappedShare.map { "\(Wording.percent($0)) of the mentions of \(span) are mapped" }
            ?? "no mention yet"
    }

    /// `week`, `30 days`
    private var step: String {
        guard let period = overview.parts.last?.period, let (since, until) = period.ends else { return "week" }
        let days = Double(until.microseconds - since.microseconds) / 86_400_000_000
        return days == 7 ? "week" : days == 1 ? "day" : "\(Wording.decimal(days, digits: days < 3 ? 1 : 0)) days"
    }

    /// `12 weeks`, `30 days`: all parts together.
    private var span: String {
        guard let since = overview.parts.first?.period.ends?.since, let until = overview.parts.last?.period.ends?.until
        else { return "all time" }
        let days = Int((Double(until.microseconds - since.microseconds) / 86_400_000_000).rounded())
        return step == "week" ? "\(days / 7) weeks" : "\(days) days"
    }
}

extension TicketPeriod {
    fileprivate var ends: (since: Timestamp, until: Timestamp)? {
        since.flatMap { since in until.map { (since, $0) } }
    }
}
