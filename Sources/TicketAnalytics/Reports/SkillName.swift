import ODBC

/// A discovered skill as reports name it.
public struct SkillName: Sendable, Hashable {
    public let id: Int64
    public let name: String
    public let kind: SkillKind

    static let columns = "Skills.SkillId, Skills.Name, Skills.Kind"

    init(_ row: Row) {
        id = row.int64(0) ?? 0
        name = row.text(1) ?? ""
        kind = SkillKind(rawValue: row.text(2) ?? "") ?? .technology
    }
}
