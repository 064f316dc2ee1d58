import ODBC

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
