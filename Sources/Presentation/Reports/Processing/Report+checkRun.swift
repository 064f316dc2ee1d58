import ODBC
public import TicketAnalytics

extension Report {
    /// One run: what came of it, or what to wait for.
    public init(_ detail: CheckRunDetail) {
        let run = detail.run
        if let check = detail.check {
            self.init(check)
            facts.removeAll { $0.key == "saved" }
            // The text beside them has them marked.
            for index in tables[0].columns.indices where ["start", "end"].contains(tables[0].columns[index].key) {
                tables[0].columns[index].audience = .programs
            }
            if let ticket = run.ticketNumber {
                add(SkillMarking(ticket: ticket, marks: detail.marks, run: run.id), check)
            }
        } else {
            self.init(title: "Check of \(run.name)", facts: [.data("rawAnswer", .text(detail.rawAnswer))])
            passages = detail.rawAnswer.map { [MarkedText(title: "The model's answer", text: $0)] } ?? []
        }
        facts = detail.facts + facts.filter { fact in !detail.facts.contains { $0.key == fact.key && fact.key != "" } }
        if run.state == .done, let ticket = run.ticketNumber { facts.append(.whoShouldTake(ticket)) }
        actions = detail.actions + actions
        refreshSeconds = run.state.isOpen ? 2 : nil
    }

    private mutating func add(_ marking: SkillMarking, _ check: TicketCheck) {
        let skills = check.analysis.skills.map(\.extracted)
        marking.add(to: &tables[0], of: skills)
        tables.insert(marking.missed(among: skills), at: 1)
        actions = [marking.addition]
    }

    /// The latest runs.
    public init(_ runs: [CheckRun]) {
        self.init(
            title: "Skill ticket check",
            tables: [
                ReportTable(
                    key: "runs", title: "Latest checks",
                    columns: [
                        ReportColumn("run", "Check", .integer), ReportColumn("name", "Of"),
                        ReportColumn("state", "State"), ReportColumn("skills", "Skills", .integer),
                        ReportColumn("requestedAt", "Asked for", .timestamp),
                        ReportColumn("requestedBy", "By", priority: 1),
                        ReportColumn("seconds", "Took", .duration, priority: 1),
                    ],
                    rows: runs.map { run in
                        let link = Link("check/\(run.id)")
                        return [
                            .integer(run.id).linked(to: link), .text(run.name).linked(to: link),
                            .text(run.state.rawValue.lowercased()), Cell(run.skillCount),
                            .timestamp(run.requestedAt.microseconds), .text(run.requestedBy), run.duration,
                        ]
                    },
                    emptyText: "Nothing has been checked yet: give a ticket's number or a text.")
            ])
    }
}

extension CheckRun {
    /// How long the work on it took, in seconds.
    fileprivate var duration: Cell {
        guard let startedAt, let finishedAt else { return .empty }
        return .duration(.microseconds(finishedAt.microseconds - startedAt.microseconds))
    }
}

extension CheckRunDetail {
    fileprivate var facts: [ReportFact] {
        [
            ReportFact("run", "Check", .integer(run.id), .integer),
            ReportFact("state", "State", .text(run.state.rawValue.lowercased())),
            .words("Now", words),
            ReportFact("ticket", "Ticket", ticket),
            ReportFact("requestedAt", "Asked for", .timestamp(run.requestedAt.microseconds), .timestamp),
            ReportFact("requestedBy", "By", .text(run.requestedBy)),
            ReportFact("savedAt", "Stored", .timestamp(run.savedAt?.microseconds), .timestamp),
            .data("failure", .text(run.failure)),
        ].filter { $0.value != .empty }
    }

    private var ticket: Cell {
        run.ticketNumber.map { .text(run.name).linked(to: Link("tickets/\($0)")) } ?? .empty
    }

    private var usually: String { usualTime.map { "; usually it takes \($0.words)" } ?? "" }

    /// What happens, and what to do next.
    private var words: String {
        let waited = Duration.microseconds(max(0, at.microseconds - (run.startedAt ?? run.requestedAt).microseconds))
        return switch run.state {
        case .waiting:
            (ahead == 0
                ? "It is next" : "It waits, \(ahead) \(ahead == 1 ? "check is" : "checks are") before it")
                + "\(usually)."
        case .running: "The text is being read, for \(waited.words) so far\(usually)."
        case .done where check == nil: "Its result cannot be read; check the ticket again."
        case .done where run.savedAt != nil: "The result is stored as the ticket's."
        case .done where run.ticketNumber == nil: "Done."
        case .done: "Done; nothing is stored until you say so."
        case .failed: "There is no result. \(run.failure ?? "") Check it again when that is mended."
        case .cancelled: "Cancelled before there was a result."
        }
    }

    fileprivate var actions: [ActionForm] {
        var forms: [ActionForm] = []
        if run.state.isOpen { forms.append(ActionForm("check/\(run.id)/cancel", "Cancel", role: .operator)) }
        if run.state == .done, run.ticketNumber != nil, run.savedAt == nil, check != nil {
            forms.append(
                ActionForm(
                    "check/\(run.id)/store", "Store the result", role: .operator,
                    question: "Put these skills in place of those that are stored for ticket \(run.name)?"))
        }
        if let ticket = run.ticketNumber, !run.state.isOpen {
            forms.append(
                ActionForm(
                    "check/start", "Check again", role: .operator,
                    hidden: [Parameter("ticket", String(ticket)), Parameter("runs", String(run.repeats))]))
        }
        return forms
    }
}
