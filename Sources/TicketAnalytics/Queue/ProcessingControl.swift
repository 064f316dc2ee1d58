public import ODBC

/// What everybody who works on one database may do now; kept there, so that every host obeys.
public struct ProcessingControl: Sendable, Hashable {
    public enum Mode: String, Sendable, CaseIterable {
        case running = "Running"
        /// Nothing is populated or claimed; what is held is finished.
        case paused = "Paused"
        /// Nothing is populated; what is queued is worked off.
        case draining = "Draining"
    }

    public var mode: Mode
    /// When and by whom the mode was chosen; nil if nobody ever did.
    public var changedAt: Timestamp?
    public var changedBy: String?

    /// Stands in the WHERE clause of every claim.
    static let allowsClaims = "NOT EXISTS (SELECT 1 FROM ProcessingControl WHERE Mode = 'Paused')"

    public static func load(from store: Store) async throws -> ProcessingControl {
        try await store.run { try load($0) }
    }

    static func load(_ connection: Connection) throws -> ProcessingControl {
        let rows = try connection.query("SELECT Mode, ChangedAt, ChangedBy FROM ProcessingControl")
        guard let row = rows.first else { return ProcessingControl(mode: .running) }
        return ProcessingControl(
            mode: Mode(rawValue: row.text(0) ?? "") ?? .running, changedAt: row.timestamp(1), changedBy: row.text(2))
    }

    /// Changes the mode and writes it into the audit log.
    ///
    /// - Parameter person: Who asks, for example `root@server`.
    /// - Returns: The entry in the audit log; nil if that was the mode already, and nothing is written.
    public static func set(_ mode: Mode, by person: String, in store: Store) async throws -> Int64? {
        let (dialect, now, person) = (store.dialect, store.dialect.now, person.limited(to: 200))
        return try await store.write { connection in
            guard try load(connection).mode != mode else { return nil }
            let values: [Value] = [.text(mode.rawValue), .text(person)]
            let changed = try connection.execute(
                "UPDATE ProcessingControl SET Mode = ?, ChangedAt = \(now), ChangedBy = ? WHERE ControlId = 1", values)
            if changed == 0 {
                _ = try connection.execute(
                    "INSERT INTO ProcessingControl (ControlId, Mode, ChangedAt, ChangedBy) VALUES (1, ?, \(now), ?)",
                    values)
            }
            return try AuditLog.record("processing.mode", mode.rawValue, by: person, on: connection, dialect)
        }
    }
}
