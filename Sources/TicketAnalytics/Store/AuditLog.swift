public import ODBC

/// Keeps who changed what, and when.
enum AuditLog {
    /// Writes one entry in the transaction of the change itself.
    ///
    /// - Parameters:
    ///   - action: `managed-skill.rename`, `processing.mode`: what was changed and how.
    ///   - subject: What the action was done to, as a person names it.
    ///   - detail: What is needed to tell the change in words, or to undo it; JSON.
    /// - Returns: The entry's number.
    @discardableResult
    static func record(
        _ action: String, _ subject: String, detail: String? = nil, by actor: String, on connection: Connection,
        _ dialect: Dialect
    ) throws -> Int64 {
        let who: [Value] = [.text(actor), .text(action), .text(subject)]
        _ = try connection.execute(
            """
            INSERT INTO AuditLog (HappenedAt, Actor, Action, Subject, Detail) VALUES (\(dialect.now), ?, ?, ?, ?)
            """, who + [detail.map { .text($0) } ?? .null])
        // No statement gives an identity back on all databases.
        let sql = "SELECT MAX(AuditId) FROM AuditLog WHERE Actor = ? AND Action = ? AND Subject = ?"
        return try connection.query(sql, who).first?.int64(0) ?? 0
    }
}

/// One change that a person has made.
public struct AuditEntry: Sendable, Hashable {
    public let id: Int64
    public let happenedAt: Timestamp
    public let actor: String
    /// `managed-skill.rename`, `tickets.retry`
    public let action: String
    public let subject: String

    /// Nil if there is none of that number.
    public static func load(_ id: Int64, from store: Store) async throws -> AuditEntry? {
        let sql = "SELECT AuditId, HappenedAt, Actor, Action, Subject FROM AuditLog WHERE AuditId = ?"
        return try await store.run { try $0.query(sql, [.integer(id)]) }.first.map { row in
            AuditEntry(
                id: row.int64(0) ?? 0, happenedAt: row.timestamp(1) ?? Timestamp(microseconds: 0),
                actor: row.text(2) ?? "", action: row.text(3) ?? "", subject: row.text(4) ?? "")
        }
    }
}
