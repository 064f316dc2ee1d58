public import ODBC

/// What may explain a bend in the history of the work: another mode, or processes that began.
public struct WorkEvent: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        /// The one that holds; those before it are not known.
        case mode(ProcessingControl.Mode, by: String?)
        /// So many of one role on one host, within a minute. Only those that are there still are known.
        case started(role: String, host: String, count: Int)
    }

    public let at: Timestamp
    public var kind: Kind

    /// The earliest first.
    static func load(since start: Timestamp, _ connection: Connection) throws -> [WorkEvent] {
        (try modes(since: start, connection) + starts(since: start, connection)).sorted { $0.at < $1.at }
    }

    // The audit log knows all changes, but not everybody who may ask for the status may read it.
    private static func modes(since start: Timestamp, _ connection: Connection) throws -> [WorkEvent] {
        let control = try ProcessingControl.load(connection)
        guard let at = control.changedAt, at >= start else { return [] }
        return [WorkEvent(at: at, kind: .mode(control.mode, by: control.changedBy))]
    }

    private static func starts(since start: Timestamp, _ connection: Connection) throws -> [WorkEvent] {
        let rows = try connection.query(
            "SELECT StartedAt, Role, Host FROM Workers WHERE StartedAt >= ? ORDER BY Role, Host, StartedAt",
            [.timestamp(start)])
        return rows.reduce(into: []) { events, row in
            guard let at = row.timestamp(0), let role = row.text(1), let host = row.text(2) else { return }
            if let last = events.last, case .started(role, host, let count) = last.kind, at < last.at + .minute {
                events[events.count - 1].kind = .started(role: role, host: host, count: count + 1)
            } else {
                events.append(WorkEvent(at: at, kind: .started(role: role, host: host, count: 1)))
            }
        }
    }
}
