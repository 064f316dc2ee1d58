import ODBC

/// Which discovered skills each managed one stands for, for reports that count by managed skills. Retired ones are left
/// out.
enum ManagedSkillMembers {
    /// A table expression named `managed`, to stand after JOIN: `SkillId` is the discovered skill's, and a discovered
    /// skill has one row at most; `ManagedSkillId`, `Name` and `Category` are the managed skill's.
    static let table = """
        (SELECT ManagedSkillMembers.SkillId, ManagedSkills.ManagedSkillId, ManagedSkills.Name, ManagedSkills.Category
            FROM ManagedSkillMembers
            JOIN ManagedSkills ON ManagedSkills.ManagedSkillId = ManagedSkillMembers.ManagedSkillId
            WHERE ManagedSkills.RetiredAt IS NULL) AS managed
        """

    /// The numbers of the discovered skills by the number of their managed one.
    static func load(_ connection: Connection) throws -> [Int64: [Int64]] {
        let rows = try connection.query("SELECT managed.ManagedSkillId, managed.SkillId FROM \(table)")
        return Dictionary(grouping: rows) { $0.int64(0) ?? 0 }.mapValues { $0.compactMap { $0.int64(1) }.sorted() }
    }

    /// The discovered skills of one managed skill; none if there is no such skill, or it is retired.
    static func load(of id: Int64, _ connection: Connection) throws -> [Int64] {
        try connection.query(
            "SELECT managed.SkillId FROM \(table) WHERE managed.ManagedSkillId = ? ORDER BY managed.SkillId",
            [.integer(id)]
        ).compactMap { $0.int64(0) }
    }
}
