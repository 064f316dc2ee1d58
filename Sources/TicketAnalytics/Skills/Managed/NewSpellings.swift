import ODBC

/// Lets decisions hold for spellings that come later: a skill that nobody has decided on yet goes where the others of its
/// `SkillKey` are, if these are all in one place. Each skill is compared once, so that what people take away again stays
/// away.
struct NewSpellings {
    let dialect: Dialect
    let connection: Connection

    /// Compares those of these names that are new.
    ///
    /// - Parameter names: Normalised names and the names that they are of.
    func compare(_ names: [(normalized: String, name: String)]) throws {
        guard !names.isEmpty else { return }
        var rows = RowSet(["NormalizedName": .text, "NewKey": .text])
        for (normalized, name) in names { rows.append([.text(normalized), .text(SkillKey(name).text)]) }
        let table = rows.table(in: dialect)
        for sql in [landing(table.sql), dismissal(table.sql), marking(table.sql)] {
            _ = try connection.execute(sql, table.parameters)
        }
    }

    /// Compares all that are new.
    func compareAll() throws {
        let new = try connection.query("SELECT NormalizedName, Name FROM Skills WHERE SkillKey IS NULL")
        // What has been decided already is marked first, so that the undecided find it.
        let decided = try connection.query(
            """
            SELECT Skills.NormalizedName FROM Skills
            JOIN ManagedSkillMembers ON ManagedSkillMembers.SkillId = Skills.SkillId WHERE Skills.SkillKey IS NULL
            """)
        let first = Set(decided.compactMap { $0.text(0) })
        let names = new.map { (normalized: $0.text(0) ?? "", name: $0.text(1) ?? "") }
        try compare(names.filter { first.contains($0.normalized) })
        try compare(names.filter { !first.contains($0.normalized) })
    }

    private func landing(_ table: String) -> String {
        """
        INSERT INTO ManagedSkillMembers (SkillId, ManagedSkillId)
        SELECT fresh.SkillId, MIN(member.ManagedSkillId)
        FROM \(table) JOIN Skills AS fresh ON fresh.NormalizedName = r.NormalizedName \(dialect.keyOrder)
        JOIN Skills AS decided ON decided.SkillKey = r.NewKey
        JOIN ManagedSkillMembers AS member ON member.SkillId = decided.SkillId
        WHERE fresh.SkillKey IS NULL
            AND NOT EXISTS (SELECT 1 FROM ManagedSkillMembers AS own WHERE own.SkillId = fresh.SkillId)
            AND NOT EXISTS (SELECT 1 FROM DismissedSkills WHERE DismissedSkills.SkillId = fresh.SkillId)
        GROUP BY fresh.SkillId HAVING COUNT(DISTINCT member.ManagedSkillId) = 1
        \(dialect.ignoringConflicts)
        """
    }

    private func dismissal(_ table: String) -> String {
        """
        INSERT INTO DismissedSkills (SkillId)
        SELECT DISTINCT fresh.SkillId
        FROM \(table) JOIN Skills AS fresh ON fresh.NormalizedName = r.NormalizedName \(dialect.keyOrder)
        JOIN Skills AS decided ON decided.SkillKey = r.NewKey
        JOIN DismissedSkills ON DismissedSkills.SkillId = decided.SkillId
        WHERE fresh.SkillKey IS NULL
            AND NOT EXISTS (SELECT 1 FROM ManagedSkillMembers AS own WHERE own.SkillId = fresh.SkillId)
            AND NOT EXISTS (SELECT 1 FROM DismissedSkills AS own WHERE own.SkillId = fresh.SkillId)
        \(dialect.ignoringConflicts)
        """
    }

    private func marking(_ table: String) -> String {
        """
        UPDATE Skills SET SkillKey = r.NewKey FROM \(table)
        WHERE Skills.NormalizedName = r.NormalizedName \(dialect.keyOrder) AND Skills.SkillKey IS NULL
        """
    }
}
