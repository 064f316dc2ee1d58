import TicketAnalytics

/// What a page shows of the status beside what a terminal does.
extension ProcessingStatus {
    var pageFacts: [ReportFact] {
        [ReportFact("situation", "Now", .text(situation), audience: .page)]
    }

    /// What happens now, and what to do next if nothing does.
    var situation: String {
        let open = counts[.pending] + counts[.processing]
        let done = "\(throughput.inDay) \(throughput.inDay == 1 ? "ticket" : "tickets") done in the last 24 h."
        if control.mode == .paused { return "Paused; \"Resume\" here or controller resume lets the work go on." }
        if sources.isEmpty, open == 0 {
            return
                "Nothing has been imported yet: run populate --import FILE, or populate where a source is configured."
        }
        if workers.isEmpty {
            if processes.contains(where: \.isOverdue) {
                return "All workers are lost; \(done) Look at their hosts, and start controller there again."
            }
            if ticketTime == nil { return "No worker has ever been seen: start controller, or worker by hand." }
            if open > 0 { return "No worker is running; \(done) Start controller, or worker by hand." }
        }
        if open == 0 {
            return "Idle: the queue is empty\(lastFinishedAt.words(at: at)); \(done)"
        }
        if counts[.processing] == 0, counts[.pending] == queue.waitingForRetry {
            return "Waiting: all pending tickets failed before, and are tried again later."
        }
        return control.mode == .draining ? "Draining: the queue is worked off, nothing new comes in." : "Working."
    }

    var stateTable: ReportTable {
        ReportTable(
            key: "states", title: "Tickets",
            columns: [
                ReportColumn("state", "State"), ReportColumn("tickets", "Tickets", .integer),
                ReportColumn("meaning", "What that means"),
            ],
            rows: TicketState.allCases.map { state in
                [
                    .text(state.rawValue.lowercased()), .integer(counts[state]).linked(to: state.link),
                    .text(state.meaning),
                ]
            }, audience: .page)
    }

    var actions: [ActionForm] {
        let pause = ActionForm(
            "status/pause", "Pause", role: .operator, question: "Stop populating and claiming on every host?")
        let drain = ActionForm(
            "status/drain", "Drain", role: .operator,
            question: "Work off what waits, and let nothing new in, on every host until somebody resumes?")
        let resume = ActionForm("status/resume", "Resume", role: .operator)
        return switch control.mode {
        case .running: [pause, drain]
        case .draining: [pause, resume]
        case .paused: [drain, resume]
        }
    }
}

extension TicketState {
    /// The tickets in it; that list calls them analysed whose work is complete.
    fileprivate var link: Link {
        Link("tickets", [Parameter("state", self == .complete ? "analysed" : rawValue.lowercased())])
    }

    fileprivate var meaning: String {
        switch self {
        case .pending: "waits for a worker, or for the time to be tried again"
        case .processing: "a worker holds it"
        case .complete: "analysed; its skills count"
        case .failed: "could not be analysed; a person retries or discards it"
        case .discarded: "laid aside by a person, or gone from its source"
        }
    }
}
