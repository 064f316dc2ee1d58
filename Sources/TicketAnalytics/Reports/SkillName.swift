import ODBC

/// A discovered skill as reports name it.
public struct SkillName: Sendable, Hashable {
    public let id: Int64
    public let name: String
    public let kind: SkillKind

    static let columns = "Skills.SkillId, Skills.Name, Skills.Kind"

    /// Follows the number of a skill in a condition: people have not said that it is none.
    static let isNotDismissed = "NOT IN (SELECT SkillId FROM DismissedSkills)"

    /// - Parameter column: The first of the three columns.
    init(_ row: Row, from column: Int = 0) {
        id = row.int64(column) ?? 0
        name = row.text(column + 1) ?? ""
        kind = SkillKind(rawValue: row.text(column + 2) ?? "") ?? .technology
    }
}
