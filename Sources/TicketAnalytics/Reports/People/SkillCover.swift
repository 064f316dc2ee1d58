/// Who covers which of some skills.
struct SkillCover {
    private let bits: [Int64: Int]
    private let team: TeamEvidence

    init(_ skills: [Int64], _ team: TeamEvidence) {
        bits = Dictionary(skills.enumerated().map { ($1, 1 << $0) }) { first, _ in first }
        self.team = team
    }

    /// The fewest people who have shown all that any of them has, the strongest of several such groups; none if nobody has
    /// shown anything.
    func smallestGroup(of people: [Technician]) -> [Technician] {
        let members = people.map { (person: $0, mask: mask(of: $0), weight: weight(of: $0)) }.filter { $0.mask != 0 }
        let wanted = members.reduce(0) { $0 | $1.mask }
        var groups: [Int: (people: [Technician], weight: Double)] = [0: ([], 0)]
        while wanted != 0, groups[wanted] == nil {
            // Each round adds one person to the best group for each set of skills.
            var grown: [Int: (people: [Technician], weight: Double)] = [:]
            for (mask, group) in groups {
                for member in members where mask | member.mask != mask {
                    let weight = group.weight + member.weight
                    if let best = grown[mask | member.mask], best.weight >= weight { continue }
                    grown[mask | member.mask] = (group.people + [member.person], weight)
                }
            }
            groups = grown
        }
        return groups[wanted]?.people ?? []
    }

    private func mask(of person: Technician) -> Int {
        (team.entries[person.id] ?? [:]).keys.reduce(0) { $0 | (bits[$1] ?? 0) }
    }

    private func weight(of person: Technician) -> Double {
        (team.entries[person.id] ?? [:]).values.reduce(0) { $0 + $1.weight }
    }
}
