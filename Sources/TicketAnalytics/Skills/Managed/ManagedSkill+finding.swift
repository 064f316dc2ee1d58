import ODBC

extension ManagedSkill {
    /// The managed skill that a number leads to now: the skill's own, or that of one that was merged into it.
    ///
    /// - Throws: `CurationError.noManagedSkill`
    static func find(_ number: Int64, on connection: Connection) throws -> (id: Int64, name: String) {
        var (id, seen) = (number, Set<Int64>())
        while seen.insert(id).inserted {
            let found = try connection.query("SELECT Name FROM ManagedSkills WHERE ManagedSkillId = ?", [.integer(id)])
            if let name = found.first?.text(0) { return (id, name) }
            let next = try connection.query(
                "SELECT NewId FROM ManagedSkillForwards WHERE ManagedSkillId = ?", [.integer(id)])
            id = next.first?.int64(0) ?? id
        }
        throw CurationError.noManagedSkill("of number \(number)", nearest: [])
    }
}
