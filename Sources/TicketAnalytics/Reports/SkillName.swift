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

    /// The skill with this very name.
    ///
    /// - Throws: `ReportError.noSkill` with the nearest names.
    public static func find(_ name: String, in store: Store) async throws -> SkillName {
        let rows = try await store.run {
            try $0.query(
                "SELECT \(columns) FROM Skills WHERE NormalizedName = ?", [.text(NormalizedName(name).text)])
        }
        if let row = rows.first { return SkillName(row) }
        let similar = try await search(name, in: store)
        if similar.count == 1 { return similar[0] }
        throw ReportError.noSkill(name, nearest: similar.prefix(5).map(\.name))
    }

    /// The skills whose name holds every word of the text as the start of a word; if none does, those nearest in spelling.
    public static func search(_ text: String, in store: Store) async throws -> [SkillName] {
        let all = try await store.run { connection in
            try connection.query(
                """
                SELECT \(columns), Skills.NormalizedName FROM Skills
                ORDER BY Skills.NormalizedName \(store.dialect.byteOrder)
                """
            ).map { (skill: SkillName($0), key: $0.text(3) ?? "") }
        }
        let wanted = NormalizedName(text).text
        let words = wanted.split(separator: " ")
        let holding = all.filter { candidate in
            let parts = candidate.key.split { $0 == " " || $0 == "-" || $0 == "/" }
            return words.allSatisfy { word in parts.contains { $0.hasPrefix(word) } }
        }
        if !holding.isEmpty { return holding.map(\.skill) }
        let byKey = Dictionary(uniqueKeysWithValues: all.map { ($0.key, $0.skill) })
        return NearestName.all(wanted, among: all.map(\.key)).compactMap { byKey[$0] }
    }
}
