import ODBC

/// What people have shown in many skills at once: evidence from tickets, no rating.
public struct SkillMatrix: Sendable, Hashable {
    /// From how many tickets on a pair reaches the first, second and third level.
    public struct Levels: Sendable, Hashable {
        public static let usual = Levels(3, 10, 30)

        public let limits: [Int]

        private init(_ limits: Int...) {
            self.limits = limits
        }

        /// Three rising numbers from 1, with commas between them.
        public init?(_ text: String) {
            let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
            guard numbers.count == 3, numbers[0] > 0, numbers[0] < numbers[1], numbers[1] < numbers[2] else {
                return nil
            }
            limits = numbers
        }

        public var text: String { limits.map(String.init).joined(separator: ",") }

        /// 0 for too little to tell.
        public func level(of tickets: Int) -> Int { limits.count { tickets >= $0 } }
    }

    /// How many discovered skills there are room for, those with most tickets; managed ones all have.
    private static let mostSkills = 1000

    public let basis: SkillBasis
    public let window: EvidenceWindow
    public let levels: Levels
    /// The page's columns.
    public let skills: [TeamSkill]
    /// Of all pages.
    public let skillCount: Int
    /// Active people who have shown any of them, by name.
    public let technicians: [Technician]
    public let team: TeamEvidence

    /// By skill, the only technician who reaches the first level.
    public let onlyOnes: [Int64: Technician]

    public func level(of technician: Technician, in skill: TeamSkill) -> Int {
        levels.level(of: team.entry(of: technician.id, in: skill.id)?.tickets ?? 0)
    }

    /// - Parameters:
    ///   - basis: nil for the managed skills if there are any.
    ///   - page: From 1, of `columns` skills each: managed ones by category and name, discovered ones by their tickets.
    public static func load(
        basis: SkillBasis?, range: EvidenceRange, levels: Levels, columns: Int, page: Int, from store: Store
    ) async throws -> SkillMatrix {
        let dialect = store.dialect
        return try await store.run { connection in
            let basis = try basis ?? SkillBasis.natural(on: connection)
            let window = try EvidenceWindow.load(range, on: connection, dialect)
            let known =
                switch basis {
                case .managed: try TeamSkill.managed(on: connection, dialect)
                case .discovered: try TeamSkill.top(mostSkills, in: window, on: connection, dialect)
                }
            let skills = Array(known.dropFirst(columns * (page - 1)).prefix(columns))
            let team = try TeamEvidence.load(skills, in: window, on: connection, dialect)
            let people = try Technician.all(on: connection).filter { $0.isAvailable && team.entries[$0.id] != nil }
            return SkillMatrix(
                basis: basis, window: window, levels: levels, skills: skills,
                skillCount: known.count,
                technicians: people.sorted { ($0.name, $0.identifier) < ($1.name, $1.identifier) }, team: team,
                onlyOnes: onlyOnes(among: people, from: levels.limits[0], team))
        }
    }

    private static func onlyOnes(
        among people: [Technician], from tickets: Int, _ team: TeamEvidence
    ) -> [Int64: Technician] {
        let pairs = people.flatMap { person in
            (team.entries[person.id] ?? [:]).filter { $0.value.tickets >= tickets }.keys.map { ($0, [person]) }
        }
        return Dictionary(pairs, uniquingKeysWith: +).filter { $0.value.count == 1 }.compactMapValues(\.first)
    }
}
