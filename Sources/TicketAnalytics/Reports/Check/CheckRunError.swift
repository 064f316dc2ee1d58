/// Why something cannot be done with a check.
public enum CheckRunError: Error, Hashable {
    case noRun(Int64)
    /// It is not in a state in which that can be done.
    case notOpen(Int64)
    case notDone(Int64)
    /// A text that is no ticket has nowhere to be stored.
    case noTicket(Int64)
    /// The ticket's text is another one by now.
    case changed(String)
    case emptyText
    case tooOften
}

extension CheckRunError: Explainable {
    public var problem: String {
        switch self {
        case .noRun(let id): "There is no check \(id)."
        case .notOpen(let id): "Check \(id) has ended already."
        case .notDone(let id): "Check \(id) has no result to store."
        case .noTicket(let id): "Check \(id) is of a text that is no ticket."
        case .changed(let name): "Ticket \(name) has changed since the check."
        case .emptyText: "There is nothing to check: neither a ticket nor a text."
        case .tooOften: "A text is read \(CheckRuns.repeats.lowerBound) to \(CheckRuns.repeats.upperBound) times."
        }
    }

    public var remedy: String {
        switch self {
        case .noRun: "Only the latest \(CheckRuns.keptRuns) are kept; check the ticket again."
        case .notOpen: "Look at its result."
        case .notDone: "Wait for it, or check the ticket again."
        case .noTicket: "Check a ticket by its number to store the result."
        case .changed: "Check it again; nothing was stored."
        case .emptyText: "Give a ticket's number or key, or paste a text."
        case .tooOften: "Ask for fewer."
        }
    }

    public var exitStatus: ExitStatus {
        switch self {
        case .noRun: .notFound
        case .notOpen, .notDone, .changed: .alreadyRunning
        case .noTicket, .emptyText, .tooOften: .badData
        }
    }

    public var isRetryable: Bool { false }
}
