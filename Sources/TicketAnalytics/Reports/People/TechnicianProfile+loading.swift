import ODBC

extension TechnicianProfile {
    private static let trendParts = 12
    private static let evidenceRows = 12
    private static let standInRows = 5

    /// - Parameters:
    ///   - limit: How many skills to show.
    ///   - other: Whom to compare with.
    /// - Throws: `ReportError.noTechnicianNumber`
    public static func load(
        _ id: Int64, basis: SkillBasis, range: EvidenceRange, limit: Int, with other: Int64? = nil, from store: Store
    ) async throws -> TechnicianProfile {
        let dialect = store.dialect
        return try await store.run { connection in
            let query = ProfileQuery(
                technician: try Technician.find(id, on: connection), basis: basis,
                window: try EvidenceWindow.load(range, on: connection, dialect), connection: connection,
                dialect: dialect)
            let work = try query.work()
            let skills = try query.skills(limit, dividers: query.window.dividers(trendParts, from: work.firstAt))
            let team = try TeamEvidence.load(skills.map(\.skill), in: query.window, on: connection, dialect)
            let total = try query.teamTickets()
            let people = try Technician.all(on: connection)
            return TechnicianProfile(
                technician: query.technician, basis: basis, window: query.window, tickets: work.tickets,
                hours: work.hours, lastAt: work.lastAt,
                skills: skills.map { $0.entry(lift: lift($0, of: work.tickets, in: team, total)) },
                evidence: try query.evidence(evidenceRows),
                standIns: standIns(for: id, skills, among: people, team),
                other: try other.map {
                    Comparison(technician: try Technician.find($0, on: connection), entries: team.entries[$0] ?? [:])
                })
        }
    }

    /// Both shares count a ticket once for each person on it.
    private static func lift(
        _ skill: ProfileQuery.Skill, of tickets: Int, in team: TeamEvidence, _ total: Int
    ) -> Double? {
        let all = team.entries.values.reduce(0) { $0 + ($1[skill.skill.id]?.tickets ?? 0) }
        guard tickets > 0, total > 0, all > 0 else { return nil }
        return Double(skill.tickets) / Double(tickets) / (Double(all) / Double(total))
    }

    private static func standIns(
        for id: Int64, _ skills: [ProfileQuery.Skill], among people: [Technician], _ team: TeamEvidence
    ) -> [StandIn] {
        let own = skills.reduce(0) { $0 + $1.tickets }
        let all = people.filter { $0.id != id && $0.isAvailable }.compactMap { person -> StandIn? in
            guard let entries = team.entries[person.id], own > 0 else { return nil }
            let shared = skills.reduce(0) { $0 + min($1.tickets, entries[$1.skill.id]?.tickets ?? 0) }
            return StandIn(
                technician: person, overlap: Double(shared) / Double(own), skills: entries.count,
                tickets: entries.values.reduce(0) { $0 + $1.tickets })
        }
        return Array(
            all.sorted { ($1.overlap, $1.skills, $0.technician.name) < ($0.overlap, $0.skills, $1.technician.name) }
                .prefix(standInRows))
    }
}
