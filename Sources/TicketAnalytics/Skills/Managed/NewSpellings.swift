import JSON
import ODBC

/// Lets decisions hold for spellings that come later: a skill that nobody has decided on yet goes where the others of its
/// `SkillKey` are, if these are all in one place. Each skill is compared once, so that what people take away again stays
/// away; what follows a decision is an entry in the audit log, as the decision was.
struct NewSpellings {
    let dialect: Dialect
    let connection: Connection
    let actor: String

    /// Compares those of these names that are new.
    ///
    /// - Parameter names: Normalised names and the names that they are of.
    func compare(_ names: [(normalized: String, name: String)]) throws {
        guard !names.isEmpty else { return }
        var rows = RowSet(["NormalizedName": .text, "NewKey": .text])
        for (normalized, name) in names { rows.append([.text(normalized), .text(SkillKey(name).text)]) }
        let table = rows.table(in: dialect)
        let mapped = try connection.query(mappedAlike(table.sql), table.parameters)
        let dismissed = try connection.query(dismissedAlike(table.sql), table.parameters)
        try follow(mapped, dismissed)
        _ = try connection.execute(marking(table.sql), table.parameters)
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

    private func follow(_ mapped: [Row], _ dismissed: [Row]) throws {
        var change = CurationChange()
        change.owners = mapped.map { Changed(key: $0.int64(0) ?? 0, old: nil, new: $0.int64(2)) }
        change.dismissed = dismissed.map { Changed(key: $0.int64(0) ?? 0, old: nil, new: true) }
        guard !change.isEmpty else { return }
        let written = try CurationStatements(dialect: dialect, connection: connection).write(change, versions: [:])
        let names = (mapped + dismissed).compactMap { $0.text(1) }
        try AuditLog.record(
            "managed-skill.follow", CurationEdit.list(names).limited(to: 400),
            detail: JSONValue.object(written.json).encoded(), by: actor, on: connection, dialect)
    }

    private func mappedAlike(_ table: String) -> String {
        """
        SELECT fresh.SkillId, fresh.Name, MIN(member.ManagedSkillId)
        FROM \(table) JOIN Skills AS fresh ON fresh.NormalizedName = r.NormalizedName \(dialect.keyOrder)
        JOIN Skills AS decided ON decided.SkillKey = r.NewKey
        JOIN ManagedSkillMembers AS member ON member.SkillId = decided.SkillId
        WHERE \(Self.isUndecided)
        GROUP BY fresh.SkillId, fresh.Name HAVING COUNT(DISTINCT member.ManagedSkillId) = 1
        """
    }

    private func dismissedAlike(_ table: String) -> String {
        """
        SELECT DISTINCT fresh.SkillId, fresh.Name
        FROM \(table) JOIN Skills AS fresh ON fresh.NormalizedName = r.NormalizedName \(dialect.keyOrder)
        JOIN Skills AS decided ON decided.SkillKey = r.NewKey
        JOIN DismissedSkills ON DismissedSkills.SkillId = decided.SkillId
        WHERE \(Self.isUndecided) AND NOT EXISTS (
            SELECT 1 FROM Skills AS other JOIN ManagedSkillMembers AS member ON member.SkillId = other.SkillId
            WHERE other.SkillKey = r.NewKey)
        """
    }

    private static let isUndecided = """
        fresh.SkillKey IS NULL
            AND NOT EXISTS (SELECT 1 FROM ManagedSkillMembers AS own WHERE own.SkillId = fresh.SkillId)
            AND NOT EXISTS (SELECT 1 FROM DismissedSkills AS own WHERE own.SkillId = fresh.SkillId)
        """

    private func marking(_ table: String) -> String {
        """
        UPDATE Skills SET SkillKey = r.NewKey FROM \(table)
        WHERE Skills.NormalizedName = r.NormalizedName \(dialect.keyOrder) AND Skills.SkillKey IS NULL
        """
    }
}
