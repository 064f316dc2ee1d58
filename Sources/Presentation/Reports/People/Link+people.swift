import ODBC
import TicketAnalytics

extension Link {
    /// - Parameters:
    ///   - top: How many skills it shows; nil for as many as usual.
    ///   - other: Whom it compares with.
    static func technician(
        _ id: Int64, _ basis: SkillBasis = .discovered, in window: EvidenceWindow, top: Int? = nil,
        with other: Int64? = nil
    ) -> Link {
        var view = TechnicianView(id: id)
        (view.basis, view.range, view.top, view.with) = (basis, window.range, top ?? view.top, other)
        return view.link
    }

    /// The tickets in a window that a skill, a technician or both narrow down.
    static func tickets(
        skill: TeamSkill? = nil, _ basis: SkillBasis = .discovered, technician: Int64? = nil, in window: EvidenceWindow
    ) -> Link {
        let name = basis == .managed ? "managed" : "skill"
        return Link(
            "tickets",
            [
                skill.map { Parameter(name, String($0.id)) }, window.range.board.map { Parameter("board", $0) },
                technician.map { Parameter("technician", String($0)) },
                window.since.map { Parameter("from", $0.day) }, window.lastDay.map { Parameter("to", $0.day) },
            ].compactMap { $0 })
    }

    static var coverage: Link { Link(CoverageView.route) }

    static func skill(_ skill: TeamSkill, _ basis: SkillBasis) -> Link {
        Link(basis == .managed ? "managed/\(skill.id)" : "skills/\(skill.id)")
    }
}

extension EvidenceWindow {
    /// `2025-11-25 to 2026-11-25, on Network`
    var words: String {
        let board = range.board.map { ", on \($0)" } ?? ""
        guard let end = (lastDay ?? newest)?.day else { return "all tickets" + board }
        return (since.map { "\($0.day) to \(end)" } ?? "all until \(end)") + board
    }

    /// Why there is nothing to show of it.
    func emptyText(_ what: String) -> String {
        range == .all
            ? "No analysed ticket shows \(what)." : "No analysed ticket of these days shows \(what). Ask for all time."
    }

    /// Nil if the window ends with the newest ticket.
    fileprivate var lastDay: Timestamp? { period.until.map { Timestamp(microseconds: $0.microseconds - 1) } }

    var facts: [ReportFact] {
        [
            .words("Tickets entered", words), .data("since", .timestamp(since?.microseconds)),
            .data("newestTicketAt", .timestamp(newest?.microseconds)),
        ]
    }
}
