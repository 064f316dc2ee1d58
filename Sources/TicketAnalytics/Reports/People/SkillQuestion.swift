import ODBC

/// What somebody must be able to do.
public struct SkillQuestion: Sendable, Hashable {
    public enum Match: String, Sendable, CaseIterable {
        /// Only those who have shown every term.
        case all
        /// Those who have shown most of them first.
        case most
    }

    /// More than anybody asks for at once.
    public static let mostTerms = 20

    public var words: [String] = []
    /// Discovered skills.
    public var skills: [Int64] = []
    /// The skills that are stored for this ticket.
    public var ticket: Int64?
    public var match = Match.most
    public var ageing = Ageing.usual
    public var range = EvidenceRange.year
    /// Who is away.
    public var absent: Set<Int64> = []

    public init() {}

    public var isEmpty: Bool { words.isEmpty && skills.isEmpty && ticket == nil }

    /// - Throws: `ReportError.noSkill` for a word that no skill is near to, `.noSkillNumber`.
    func terms(in store: Store) async throws -> [SkillSearch.Term] {
        let finder = SkillFinder(store: store)
        var terms: [SkillSearch.Term] = []
        for word in words.prefix(Self.mostTerms) {
            let id = -Int64(terms.count) - 1
            if let managed = try await finder.managed(word) {
                terms.append(SkillSearch.Term(word, managed.members, name: managed.name, id: id))
                continue
            }
            let found = try await finder.skills(word)
            guard let first = found.first else {
                throw ReportError.noSkill(word, nearest: try await finder.nearest(word))
            }
            let name = found.count == 1 ? first.name : word
            terms.append(SkillSearch.Term(word, found, name: name, id: id))
        }
        return terms + (try await numbered(in: store))
    }

    private func numbered(in store: Store) async throws -> [SkillSearch.Term] {
        let (dialect, ids, ticket) = (store.dialect, Array(skills.prefix(Self.mostTerms)), ticket)
        return try await store.run { connection in
            let asked = try SkillName.load(ids, on: connection, dialect)
            if let missing = ids.first(where: { id in !asked.contains { $0.id == id } }) {
                throw ReportError.noSkillNumber(missing)
            }
            let stored = try ticket.map { try SkillName.stored(for: $0, on: connection, dialect) } ?? []
            return (asked + stored.filter { !ids.contains($0.id) }.prefix(Self.mostTerms)).map {
                SkillSearch.Term(text: nil, skill: TeamSkill($0), meaning: [$0])
            }
        }
    }
}

extension SkillSearch.Term {
    /// - Parameter id: Below 0, so that it is no skill's.
    fileprivate init(_ word: String, _ found: [SkillName], name: String, id: Int64) {
        let skill = TeamSkill(
            id: found.count == 1 ? found[0].id : id, name: name, group: "", members: found.map(\.id))
        self.init(text: word, skill: skill, meaning: found)
    }
}
