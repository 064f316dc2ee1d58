import ODBC

/// Who has a skill, or several.
public struct SkillSearch: Sendable, Hashable {
    /// The discovered skills that the question's words stand for.
    public let skills: [SkillName]
    /// Those who have shown most of them first.
    public let people: [SkilledTechnician]

    /// - Parameter terms: Names or beginnings of names, one skill each.
    /// - Throws: `ReportError.noSkill` for a term that no skill is near to.
    public static func load(_ terms: [String], in store: Store) async throws -> SkillSearch {
        var skills: [SkillName] = []
        for term in terms {
            let found = try await SkillName.search(term, in: store)
            if found.isEmpty { throw ReportError.noSkill(term, nearest: []) }
            skills += found.filter { !skills.contains($0) }
        }
        let (dialect, ids) = (store.dialect, skills.map(\.id))
        let people = try await store.run { try SkilledTechnician.load(ids, on: $0, dialect) }
        return SkillSearch(skills: skills, people: people)
    }
}
