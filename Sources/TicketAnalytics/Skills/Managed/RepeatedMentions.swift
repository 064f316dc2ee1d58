import ODBC

/// How many mentions of managed skills are of tickets that show another of their members too: what the mentions are more
/// than the tickets.
struct RepeatedMentions {
    let mentions: SkillMentions
    let connection: Connection
    let dialect: Dialect

    /// Looks each ticket of the lesser members up among those of the largest, which are not gone through.
    ///
    /// - Parameter members: The discovered skills of each managed one.
    func counts(_ members: [Int64: [Int64]]) throws -> [Int64: Int] {
        var rows = RowSet(["ManagedSkillId": .integer, "SkillId": .integer, "Largest": .integer])
        for (id, skills) in members.sorted(by: { $0.key < $1.key }) {
            guard let largest = skills.max(by: { mentions[$0] < mentions[$1] }) else { continue }
            for skill in skills where skill != largest {
                rows.append([.integer(id), .integer(skill), .integer(largest)])
            }
        }
        guard !rows.isEmpty else { return [:] }
        let table = rows.table(in: dialect)
        let found = try connection.query(statement(table.sql), table.parameters)
        return Dictionary(found.map { ($0.int64(0) ?? 0, $0.int(1) ?? 0) }) { first, _ in first }
    }

    private func statement(_ lesser: String) -> String {
        """
        SELECT r.ManagedSkillId, COUNT(*)
        FROM \(lesser) \(dialect.orderedJoin) TicketSkills ON TicketSkills.SkillId = r.SkillId
        WHERE EXISTS (
            SELECT 1 FROM TicketSkills AS other \(dialect.bySkill)
            WHERE other.SkillId = r.Largest AND other.TicketNumber = TicketSkills.TicketNumber)
        OR EXISTS (
            SELECT 1 FROM ManagedSkillMembers AS member
            \(dialect.orderedJoin) TicketSkills AS other \(dialect.bySkill)
                ON other.SkillId = member.SkillId AND other.TicketNumber = TicketSkills.TicketNumber
            WHERE member.ManagedSkillId = r.ManagedSkillId AND member.SkillId < r.SkillId)
        GROUP BY r.ManagedSkillId
        """
    }
}

extension Dialect {
    /// Two keys of TicketSkills answer alike; in this one the tickets of a skill lie together. SQLite prefers the other.
    fileprivate var bySkill: String { name == .sqlite ? "INDEXED BY TicketSkillsSkill" : "" }
}
