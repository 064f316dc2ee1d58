import ODBC

/// What a worker or a controller tells of itself with each heartbeat.
public struct WorkerProgress: Sendable, Hashable {
    public var activity: WorkerActivity
    /// What keeps it from its work, in one line of at most 400 characters; nil if nothing does.
    public var trouble: String?
    var held = 0
    var currentTicket: Int64?
    var completed = 0
    var failed = 0

    public init(activity: WorkerActivity = .starting, trouble: String? = nil) {
        self.activity = activity
        self.trouble = trouble
    }

    init(
        activity: WorkerActivity = .working, trouble: String? = nil, held: Int, currentTicket: Int64? = nil,
        completed: Int = 0, failed: Int = 0
    ) {
        self.init(activity: activity, trouble: trouble)
        self.held = held
        self.currentTicket = currentTicket
        self.completed = completed
        self.failed = failed
    }

    var troubleValue: Value { trouble.map { .text($0.limited(to: 400)) } ?? .null }
}
