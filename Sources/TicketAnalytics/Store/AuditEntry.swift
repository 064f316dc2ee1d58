public import ODBC

/// One line of the audit log: who did what, and when.
public struct AuditEntry: Sendable, Hashable {
    public let happenedAt: Timestamp
    public let actor: String
    /// `managed-skill.rename`
    public let action: String
    public let subject: String
    /// What is needed to tell the change in words; JSON.
    let detail: String?

    /// Nil if there is no such entry.
    ///
    /// - Throws: `StoreError`
    public static func load(_ number: Int64, from store: Store) async throws -> AuditEntry? {
        let sql = "SELECT HappenedAt, Actor, Action, Subject, Detail FROM AuditLog WHERE AuditId = ?"
        return try await store.run { connection in
            try connection.query(sql, [.integer(number)]).first.map { row in
                AuditEntry(
                    happenedAt: row.timestamp(0) ?? Timestamp(microseconds: 0), actor: row.text(1) ?? "",
                    action: row.text(2) ?? "", subject: row.text(3) ?? "", detail: row.text(4))
            }
        }
    }
}
