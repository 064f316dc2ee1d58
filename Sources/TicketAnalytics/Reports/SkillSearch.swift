import ODBC

/// Who has a skill, or several.
public struct SkillSearch: Sendable, Hashable {
    /// The discovered skills that the question's words stand for.
    public let skills: [SkillName]
    /// Those who have shown most of the terms first.
    public let people: [SkilledTechnician]

    /// - Parameter terms: Names or beginnings of names, one skill each.
    /// - Throws: `ReportError.noSkill` for a term that no skill is near to.
    public static func load(_ terms: [String], in store: Store) async throws -> SkillSearch {
        let finder = SkillFinder(store: store)
        var meant: [[SkillName]] = []
        for term in terms {
            let found = try await finder.skills(term)
            if found.isEmpty { throw ReportError.noSkill(term, nearest: []) }
            meant.append(found)
        }
        let (groups, dialect) = (meant.map { $0.map(\.id) }, store.dialect)
        let people = try await store.run { try SkilledTechnician.load(groups, on: $0, dialect) }
        var seen: Set<SkillName> = []
        return SkillSearch(skills: meant.flatMap { $0 }.filter { seen.insert($0).inserted }, people: people)
    }
}
