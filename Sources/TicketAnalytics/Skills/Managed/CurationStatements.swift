import ODBC

/// Writes what an edit changes; every row is guarded by how it was before.
struct CurationStatements {
    let dialect: Dialect
    let connection: Connection

    /// - Returns: The change with the numbers of the new skills.
    /// - Throws: `CurationError.changedMeanwhile`
    func write(_ change: CurationChange, versions: [Int64: Timestamp]) throws -> CurationChange {
        try deleteOwners(change.owners)
        try deleteMarks(change)
        try deleteSkills(change.skills.filter { $0.new == nil }, versions)
        try updateSkills(change.skills.filter { $0.old != nil && $0.new != nil }, versions)
        let numbered = change.numbered(try insertSkills(change.skills.filter { $0.old == nil }))
        try insert(
            numbered.owners.compactMap { entry in entry.new.map { (entry.key, $0) } },
            into: "ManagedSkillMembers (SkillId, ManagedSkillId)")
        try insert(
            numbered.forwards.compactMap { entry in entry.new.map { (entry.key, $0) } },
            into: "ManagedSkillForwards (ManagedSkillId, NewId)")
        try insertMarks(change)
        return numbered
    }
}

extension CurationStatements {
    private func deleteOwners(_ changes: [Changed<Int64, Int64>]) throws {
        var rows = RowSet(["SkillId": .integer, "ManagedSkillId": .integer])
        for entry in changes { if let old = entry.old { rows.append([.integer(entry.key), .integer(old)]) } }
        guard !rows.isEmpty else { return }
        let table = rows.table(in: dialect)
        let deleted = try connection.execute(
            """
            DELETE FROM ManagedSkillMembers WHERE EXISTS (
                SELECT 1 FROM \(table.sql)
                WHERE r.SkillId = ManagedSkillMembers.SkillId AND r.ManagedSkillId = ManagedSkillMembers.ManagedSkillId)
            """, table.parameters)
        try expect(deleted, rows.count)
    }

    private func deleteMarks(_ change: CurationChange) throws {
        try delete(change.forwards.filter { $0.old != nil }.map(\.key), from: "ManagedSkillForwards", "ManagedSkillId")
        try delete(change.dismissed.filter { $0.old != nil }.map(\.key), from: "DismissedSkills", "SkillId")
        for entry in change.distinct where entry.old != nil {
            _ = try connection.execute(
                "DELETE FROM DistinctNames WHERE Name = ? AND OtherName = ?",
                [.text(entry.key.name), .text(entry.key.other)])
        }
    }

    private func delete(_ ids: [Int64], from name: String, _ column: String) throws {
        guard !ids.isEmpty else { return }
        var rows = RowSet(["Id": .integer])
        for id in ids { rows.append([.integer(id)]) }
        let table = rows.table(in: dialect)
        _ = try connection.execute(
            "DELETE FROM \(name) WHERE \(column) IN (SELECT r.Id FROM \(table.sql))", table.parameters)
    }

    private func insertMarks(_ change: CurationChange) throws {
        for entry in change.dismissed where entry.new != nil {
            _ = try connection.execute("INSERT INTO DismissedSkills (SkillId) VALUES (?)", [.integer(entry.key)])
        }
        for entry in change.distinct where entry.new != nil {
            _ = try connection.execute(
                "INSERT INTO DistinctNames (Name, OtherName) VALUES (?, ?)",
                [.text(entry.key.name), .text(entry.key.other)])
        }
    }

    private func insert(_ pairs: [(Int64, Int64)], into columns: String) throws {
        guard !pairs.isEmpty else { return }
        var rows = RowSet(["First": .integer, "Second": .integer])
        for (first, second) in pairs { rows.append([.integer(first), .integer(second)]) }
        let table = rows.table(in: dialect)
        _ = try connection.execute(
            "INSERT INTO \(columns) SELECT r.First, r.Second FROM \(table.sql)", table.parameters)
    }

    func expect(_ changed: Int, _ count: Int) throws {
        if changed != count {
            throw CurationError.changedMeanwhile("What this concerns", now: "somebody else was faster")
        }
    }
}
