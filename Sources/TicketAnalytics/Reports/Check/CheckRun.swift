public import ODBC

/// A check that somebody has asked the portal for, and what came of it.
public struct CheckRun: Sendable {
    public enum State: String, Sendable, CaseIterable {
        case waiting = "Waiting"
        case running = "Running"
        case done = "Done"
        case failed = "Failed"
        case cancelled = "Cancelled"

        /// Whether there is something to wait for.
        public var isOpen: Bool { self == .waiting || self == .running }
    }

    public let id: Int64
    /// The ticket's number or key, or what the text is called.
    public let name: String
    /// Nil for a text that is no ticket.
    public let ticketNumber: Int64?
    public let state: State
    public let requestedAt: Timestamp
    public let requestedBy: String
    public let startedAt: Timestamp?
    public let finishedAt: Timestamp?
    /// When the result was stored as the ticket's.
    public let savedAt: Timestamp?
    public let skillCount: Int?
    /// Why there is no result, in one line.
    public let failure: String?
    /// How often the text is to be read.
    public let repeats: Int

    static let columns = """
        CheckRunId, Name, TicketNumber, State, RequestedAt, RequestedBy, StartedAt, FinishedAt, SavedAt, SkillCount,
        FailureReason, Repeats
        """
}

extension CheckRun {
    /// - Parameter isLost: Whether nobody has said for too long that it goes on.
    init(_ row: Row, isLost: Bool) {
        id = row.int64(0) ?? 0
        name = row.text(1) ?? ""
        ticketNumber = row.int64(2)
        let stored = State(rawValue: row.text(3) ?? "") ?? .failed
        state = isLost && stored.isOpen ? .failed : stored
        requestedAt = row.timestamp(4) ?? Timestamp(microseconds: 0)
        requestedBy = row.text(5) ?? ""
        startedAt = row.timestamp(6)
        finishedAt = row.timestamp(7)
        savedAt = row.timestamp(8)
        skillCount = row.int(9)
        failure = isLost && stored.isOpen ? "The portal that was to run it has ended." : row.text(10)
        repeats = row.int(11) ?? 1
    }
}

/// One run with all that is shown of it.
public struct CheckRunDetail: Sendable {
    public let run: CheckRun
    /// How many are run before it.
    public let ahead: Int
    /// The result; nil if there is none (yet).
    public let check: TicketCheck?
    /// What the model wrote, if there is no result because of that.
    public let rawAnswer: String?
    /// How long such checks took lately; nil if there was none.
    public let usualTime: Duration?
    /// What people think of the ticket's skills.
    public let marks: [SkillMark]
    /// The database's time.
    public let at: Timestamp

    static let answerKey = "rawAnswer"
}
