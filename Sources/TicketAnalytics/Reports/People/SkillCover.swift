/// Who covers which of some skills.
struct SkillCover {
    private let bits: [Int64: Int]
    private let team: TeamEvidence

    init(_ skills: [Int64], _ team: TeamEvidence) {
        bits = Dictionary(skills.enumerated().map { ($1, 1 << $0) }) { first, _ in first }
        self.team = team
    }

    /// The fewest people who have shown all that any of them has, the strongest of several such groups; none if nobody has
    /// shown anything. Of more than `mostExactSkills` skills it is a small group, not for sure the smallest.
    func smallestGroup(of people: [Technician]) -> [Technician] {
        let members = people.map { Member(person: $0, mask: mask(of: $0), weight: weight(of: $0)) }
        let wanted = members.reduce(0) { $0 | $1.mask }
        return bits.count > Self.mostExactSkills ? greedyGroup(of: members, wanted) : exactGroup(of: members, wanted)
    }

    /// The work doubles with each skill.
    static let mostExactSkills = 8

    private struct Member {
        let person: Technician
        /// A bit for each skill shown.
        let mask: Int
        let weight: Double
    }

    private func exactGroup(of members: [Member], _ wanted: Int) -> [Technician] {
        var groups: [Int: (people: [Technician], weight: Double)] = [0: ([], 0)]
        while groups[wanted] == nil {
            // Each round adds one person to the best group for each set of skills; in order, so that of equal groups it is
            // always the same.
            var grown: [Int: (people: [Technician], weight: Double)] = [:]
            for (mask, group) in groups.sorted(by: { $0.key < $1.key }) {
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

    /// Takes again and again who adds most.
    private func greedyGroup(of members: [Member], _ wanted: Int) -> [Technician] {
        var covered = 0
        var group: [Technician] = []
        while covered != wanted {
            let gains = members.map { (member: $0, gain: ($0.mask & ~covered).nonzeroBitCount) }
            guard let best = gains.max(by: { ($0.gain, $0.member.weight) < ($1.gain, $1.member.weight) })?.member
            else { break }
            covered |= best.mask
            group.append(best.person)
        }
        return group
    }

    private func mask(of person: Technician) -> Int {
        (team.entries[person.id] ?? [:]).keys.reduce(0) { $0 | (bits[$1] ?? 0) }
    }

    private func weight(of person: Technician) -> Double {
        (team.entries[person.id] ?? [:]).sum(\.weight)
    }
}
