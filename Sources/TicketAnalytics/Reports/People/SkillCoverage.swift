import ODBC

/// Which skills rest on few people, and what would happen without some of them.
public struct SkillCoverage: Sendable, Hashable {
    public struct Entry: Sendable, Hashable {
        public let skill: TeamSkill
        /// Active people with enough evidence, those with most tickets first.
        public let experts: [Technician]
        /// Those of them who are there.
        public let present: [Technician]
        /// The tickets of all experts.
        public let tickets: Int

        /// How many more people who are there the target asks for.
        public var missing: Int { max(0, (skill.target ?? 0) - present.count) }
    }

    public let basis: SkillBasis
    public let window: EvidenceWindow
    /// From how many tickets on somebody counts as an expert.
    public let minimum: Int
    public let absent: [Technician]
    /// Every skill that somebody has shown or that has a target: those that lose their last expert first, then by experts
    /// who are there and by how many are missing; what nobody has enough evidence of comes last, unless it has a target.
    public let entries: [Entry]
    /// Those who cover most skills first: without all of them over half of the covered skills have nobody.
    public let truckFactor: [Technician]

    /// The skills that so many present people cover.
    public func count(of experts: Int) -> Int { entries.count { $0.present.count == experts } }

    /// The skills with fewer experts who are there than their target asks for.
    public var belowTarget: [Entry] { entries.filter { $0.missing > 0 } }

    /// The skills that would lose their last expert.
    public var lost: [Entry] { entries.filter { $0.present.isEmpty && !$0.experts.isEmpty } }

    /// How many of the discovered skills are looked at, those with most tickets; managed ones all are.
    public static let discoveredSkills = 100

    /// - Parameter basis: nil for the managed skills if there are any.
    /// - Throws: `ReportError.noTechnicianNumber`
    public static func load(
        basis: SkillBasis?, range: EvidenceRange, minimum: Int, absent: [Int64], from store: Store
    ) async throws -> SkillCoverage {
        let dialect = store.dialect
        return try await store.run { connection in
            let basis = try basis ?? SkillBasis.natural(on: connection)
            let window = try EvidenceWindow.load(range, on: connection, dialect)
            let skills = try skills(basis, in: window, on: connection, dialect)
            let away = try absent.map { try Technician.find($0, on: connection) }
            let team = try TeamEvidence.load(skills, in: window, on: connection, dialect)
            return SkillCoverage(
                team, basis: basis, window: window, minimum: minimum, absent: away,
                people: try Technician.all(on: connection).filter(\.isAvailable))
        }
    }

    /// All managed skills, or the discovered ones with most tickets.
    static func skills(
        _ basis: SkillBasis, in window: EvidenceWindow, on connection: Connection, _ dialect: Dialect
    ) throws -> [TeamSkill] {
        switch basis {
        case .managed: try TeamSkill.managed(on: connection, dialect)
        case .discovered: try TeamSkill.top(discoveredSkills, in: window, on: connection, dialect)
        }
    }

    init(
        _ team: TeamEvidence, basis: SkillBasis, window: EvidenceWindow, minimum: Int, absent: [Technician],
        people: [Technician]
    ) {
        let shown = Set(team.entries.values.flatMap(\.keys))
        let entries = team.skills.filter { shown.contains($0.id) || $0.target != nil }.map { skill in
            Entry(skill, team, minimum: minimum, absent: Set(absent.map(\.id)), people: people)
        }
        self.basis = basis
        self.window = window
        self.minimum = minimum
        self.absent = absent
        self.entries = entries.enumerated().sorted {
            ($0.element.rank, -$0.element.missing, $0.offset) < ($1.element.rank, -$1.element.missing, $1.offset)
        }.map(\.element)
        truckFactor = Self.truckFactor(entries.map(\.present))
    }

    // A skill that nobody is left for had one person last, so nobody else covers fewer skills for it: the order stands.
    private static func truckFactor(_ experts: [[Technician]]) -> [Technician] {
        let covered = experts.filter { !$0.isEmpty }
        var left = covered.map(\.count)
        var uncovered = 0
        var gone: [Technician] = []
        for (person, skills) in skills(in: covered) where uncovered * 2 <= covered.count {
            gone.append(person)
            for skill in skills {
                left[skill] -= 1
                if left[skill] == 0 { uncovered += 1 }
            }
        }
        return gone
    }

    /// Everybody's skills by their positions, those with most first.
    private static func skills(in covered: [[Technician]]) -> [(person: Technician, skills: [Int])] {
        let pairs = covered.enumerated().flatMap { skill, experts in experts.map { ($0, [skill]) } }
        return Dictionary(pairs, uniquingKeysWith: +).map { (person: $0, skills: $1) }
            .sorted { ($1.skills.count, $0.person.id) < ($0.skills.count, $1.person.id) }
    }
}

extension SkillCoverage.Entry {
    fileprivate var rank: Int { experts.isEmpty && missing == 0 ? .max : present.count }

    fileprivate init(
        _ skill: TeamSkill, _ team: TeamEvidence, minimum: Int, absent: Set<Int64>, people: [Technician]
    ) {
        let counted = people.map { (person: $0, tickets: team.entry(of: $0.id, in: skill.id)?.tickets ?? 0) }
            .filter { $0.tickets >= minimum }
            .sorted { ($1.tickets, $0.person.name) < ($0.tickets, $1.person.name) }
        self.skill = skill
        experts = counted.map(\.person)
        present = experts.filter { !absent.contains($0.id) }
        tickets = counted.reduce(0) { $0 + $1.tickets }
    }
}
