import ODBC

extension CurationStatements {
    func deleteSkills(_ changes: [Changed<Int64, ManagedSkill>], _ versions: [Int64: Timestamp]) throws {
        guard !changes.isEmpty else { return }
        var rows = RowSet(["Id": .integer, "SeenAt": .timestamp])
        for entry in changes { rows.append([.integer(entry.key), Value(versions[entry.key])]) }
        let table = rows.table(in: dialect)
        let deleted = try connection.execute(
            """
            DELETE FROM ManagedSkills WHERE EXISTS (
                SELECT 1 FROM \(table.sql)
                WHERE r.Id = ManagedSkills.ManagedSkillId AND r.SeenAt = ManagedSkills.UpdatedAt)
            """, table.parameters)
        try expect(deleted, rows.count)
    }

    func updateSkills(_ changes: [Changed<Int64, ManagedSkill>], _ versions: [Int64: Timestamp]) throws {
        guard !changes.isEmpty else { return }
        var rows = RowSet([
            "Id": .integer, "SeenAt": .timestamp, "NewName": .text, "NewCategory": .text, "NewDescription": .text,
            "Retired": .integer, "NewTarget": .integer,
        ])
        for entry in changes {
            guard let skill = entry.new else { continue }
            rows.append([.integer(entry.key), Value(versions[entry.key])] + skill.values)
        }
        let table = rows.table(in: dialect)
        let updated = try connection.execute(
            """
            UPDATE ManagedSkills SET
                Name = r.NewName, Category = r.NewCategory, Description = r.NewDescription, TargetExperts = r.NewTarget,
                RetiredAt = CASE WHEN r.Retired = 0 THEN NULL ELSE COALESCE(RetiredAt, \(dialect.now)) END,
                UpdatedAt = \(dialect.now)
            FROM \(table.sql)
            WHERE ManagedSkills.ManagedSkillId = r.Id AND ManagedSkills.UpdatedAt = r.SeenAt
            """, table.parameters)
        try expect(updated, rows.count)
    }

    /// - Returns: The numbers that the database has given, by those that the skills had.
    func insertSkills(_ changes: [Changed<Int64, ManagedSkill>]) throws -> [Int64: Int64] {
        guard !changes.isEmpty else { return [:] }
        var rows = RowSet([
            "Id": .integer, "NewName": .text, "NewCategory": .text, "NewDescription": .text, "Retired": .integer,
            "NewTarget": .integer,
        ])
        for entry in changes {
            guard let skill = entry.new else { continue }
            rows.append([.integer(entry.key)] + skill.values)
        }
        let table = rows.table(in: dialect)
        let now = dialect.now
        _ = try connection.execute(
            """
            INSERT INTO ManagedSkills (Name, Category, Description, TargetExperts, RetiredAt, CreatedAt, UpdatedAt)
            SELECT r.NewName, r.NewCategory, r.NewDescription, r.NewTarget, CASE WHEN r.Retired = 1 THEN \(now) END,
                \(now), \(now)
            FROM \(table.sql)
            """, table.parameters)
        let found = try connection.query(
            """
            SELECT r.Id, ManagedSkills.ManagedSkillId
            FROM \(table.sql) JOIN ManagedSkills ON ManagedSkills.Name = r.NewName \(dialect.keyOrder)
            """, table.parameters)
        return Dictionary(found.map { ($0.int64(0) ?? 0, $0.int64(1) ?? 0) }) { first, _ in first }
    }
}

extension ManagedSkill {
    fileprivate var values: [Value] {
        [.text(name), Value(category), Value(description), .integer(isRetired ? 1 : 0), Value(targetExperts)]
    }
}
