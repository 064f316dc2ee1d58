public import ODBC

/// Skills that had an expert some days ago and have none now: the last one has left, or has not worked on enough such
/// tickets for a year.
public struct LostExperts: Sendable, Hashable {
    public struct Entry: Sendable, Hashable {
        public let skill: TeamSkill
        /// Who was an expert then, by name.
        public let experts: [Technician]
    }

    public let basis: SkillBasis
    /// How far back is looked.
    public let days: Int
    /// From how many tickets of a year on somebody counts as an expert.
    public let minimum: Int
    /// What happened after it counts; nil if no ticket says when it was entered.
    public let since: Timestamp?
    /// By the skill's name.
    public let entries: [Entry]

    /// Whoever is an expert by so many days alone needs no longer look.
    private static let shortRange = EvidenceRange(days: 30)

    /// The skills are those of the coverage.
    ///
    /// - Parameters:
    ///   - days: Back from the newest ticket.
    ///   - minimum: From how many tickets of a year on somebody counts as an expert.
    public static func load(days: Int, minimum: Int = 3, from store: Store) async throws -> LostExperts {
        let dialect = store.dialect
        return try await store.run { connection in
            let basis = try SkillBasis.natural(on: connection)
            let window = try EvidenceWindow.load(.year, on: connection, dialect)
            let people = try Technician.all(on: connection).filter(\.isCounted)
            var skills = try SkillCoverage.skills(basis, in: window, on: connection, dialect)
            for range in [shortRange, .year] {
                let window = try EvidenceWindow.load(range, on: connection, dialect)
                let team = try TeamEvidence.load(skills, in: window, on: connection, dialect)
                let covered = team.skills(ofAny: people.filter(\.isAvailable), from: minimum)
                skills.removeAll { covered.contains($0.id) }
            }
            let since = window.newest.map { $0 - Duration.day * days }
            guard !skills.isEmpty, let since else {
                return LostExperts(basis: basis, days: days, minimum: minimum, since: since, entries: [])
            }
            let past = PastExperts(
                time: since, days: days, minimum: minimum, connection: connection, dialect: dialect)
            let experts = try past.experts(in: skills, among: people)
            let entries = skills.compactMap { skill in experts[skill.id].map { Entry(skill: skill, experts: $0) } }
            return LostExperts(
                basis: basis, days: days, minimum: minimum, since: since,
                entries: entries.sorted { $0.skill.name < $1.skill.name })
        }
    }
}

extension TeamEvidence {
    /// The skills in which one of the people has so many tickets.
    fileprivate func skills(ofAny people: [Technician], from minimum: Int) -> Set<Int64> {
        Set(people.flatMap { (entries[$0.id] ?? [:]).filter { $0.value.tickets >= minimum }.keys })
    }
}
