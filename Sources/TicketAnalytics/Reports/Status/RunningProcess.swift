public import ODBC

/// A worker or controller as it has reported itself.
public struct RunningProcess: Sendable, Hashable {
    public let id: String
    public let role: String
    public let host: String
    public let pid: Int
    /// What it does: starting, working, idle, waiting, paused or stopping.
    public let activity: String
    /// What keeps it from its work, in words.
    public let trouble: String?
    public let troubleSince: Timestamp?
    public let heartbeatAt: Timestamp
    /// Whether its lease has run out: it is dead, or cut off.
    public let isOverdue: Bool
    public let held: Int
    public let currentTicket: Int64?
    public let completed: Int
    public let failed: Int

    /// What people call it on its host, for example `worker-1`.
    public var name: String { String(id.prefix { $0 != "@" }) }

    static func load(_ connection: Connection, _ dialect: Dialect) throws -> [RunningProcess] {
        try connection.query(
            """
            SELECT WorkerId, Role, Host, Pid, Activity, Trouble, TroubleSince, HeartbeatAt,
                CASE WHEN LeaseUntil < \(dialect.now) THEN 1 ELSE 0 END, Held, CurrentTicket, Completed, Failed
            FROM Workers ORDER BY Role, Host, WorkerId
            """
        ).map { row in
            RunningProcess(
                id: row.text(0) ?? "", role: row.text(1) ?? "", host: row.text(2) ?? "", pid: row.int(3) ?? 0,
                activity: row.text(4) ?? "", trouble: row.text(5), troubleSince: row.timestamp(6),
                heartbeatAt: row.timestamp(7) ?? Timestamp(microseconds: 0), isOverdue: row.int(8) == 1,
                held: row.int(9) ?? 0, currentTicket: row.int64(10), completed: row.int(11) ?? 0,
                failed: row.int(12) ?? 0)
        }
    }
}
