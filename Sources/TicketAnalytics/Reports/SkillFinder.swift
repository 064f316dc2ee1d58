import ODBC

/// Finds the discovered skills that people mean: by the words of the name or an alias that the lexicon knows (`vpn`,
/// `AD`); failing that by the beginnings of words; failing that by the nearest spelling.
public struct SkillFinder: Sendable {
    private let store: Store

    public init(store: Store) {
        self.store = store
    }

    /// The one skill that a name stands for.
    ///
    /// - Throws: `ReportError.noSkill` with the nearest names, also if several are as near.
    public func skill(_ name: String) async throws -> SkillName {
        let rows = try await store.run {
            try $0.query(
                "SELECT \(SkillName.columns) FROM Skills WHERE NormalizedName = ?", [.text(NormalizedName(name).text)])
        }
        if let row = rows.first { return SkillName(row) }
        let found = try await skills(name)
        if found.count == 1 { return found[0] }
        throw ReportError.noSkill(name, nearest: found.prefix(5).map(\.name))
    }

    /// The managed skill of exactly this name that is not retired, with the discovered skills that it holds; nil if
    /// there is none or it holds none.
    func managed(_ name: String) async throws -> (name: String, members: [SkillName])? {
        let (dialect, wanted) = (store.dialect, NormalizedName(name).text)
        return try await store.run { connection in
            let skill = try TeamSkill.managed(on: connection, dialect).first {
                NormalizedName($0.name).text == wanted && !$0.members.isEmpty
            }
            return try skill.map { ($0.name, try SkillName.load($0.members, on: connection, dialect)) }
        }
    }

    /// All skills that a term stands for, in the order of their names.
    public func skills(_ term: String) async throws -> [SkillName] {
        let all = try await candidates()
        let words = Self.words(of: NormalizedName(term).text)
        let aliased = try Self.names(behind: term)
        let readings: [(Candidate) -> Bool] = [
            { aliased.contains($0.key) || $0.matches(words, ==) },
            { $0.matches(words) { $0.hasPrefix($1) } },
            { $0.matches(words, Self.isNear) },
        ]
        let found = readings.lazy.map { all.filter($0) }.first { !$0.isEmpty }
        return found?.map(\.skill) ?? []
    }

    /// Names that a term is near to as a whole, for a term that stands for no skill.
    func nearest(_ term: String) async throws -> [String] {
        let names = try await candidates().map(\.skill.name)
        return Array(NearestName.all(term, among: names).prefix(5))
    }

    private struct Candidate: Sendable {
        let skill: SkillName
        let key: String

        /// Whether each of the words fits one of the name's.
        func matches(_ wanted: [Substring], _ fits: (_ own: Substring, _ wanted: Substring) -> Bool) -> Bool {
            let own = SkillFinder.words(of: key)
            return !wanted.isEmpty && wanted.allSatisfy { word in own.contains { fits($0, word) } }
        }
    }

    private func candidates() async throws -> [Candidate] {
        let sql = """
            SELECT \(SkillName.columns), Skills.NormalizedName FROM Skills
            ORDER BY Skills.NormalizedName \(store.dialect.byteOrder)
            """
        return try await store.run { connection in
            try connection.query(sql).map { Candidate(skill: SkillName($0), key: $0.text(3) ?? "") }
        }
    }

    /// One slip in every four letters.
    private static func isNear(_ word: Substring, _ wanted: Substring) -> Bool {
        NearestName.edits(String(word), String(wanted)) <= wanted.count / 4
    }

    private static func words(of name: String) -> [Substring] {
        name.split { " -/()".contains($0) }
    }

    /// The lexicon's names for a term, normalised.
    private static func names(behind term: String) throws -> Set<String> {
        let found = LexiconExtractor(try Lexicon.embedded()).skills(in: term)
        return Set(found.map { NormalizedName($0.name).text })
    }
}
