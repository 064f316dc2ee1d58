import Testing

@testable import TicketAnalytics

struct SkillCoverTests {
    private let people = (1...4).map { Technician(id: $0, identifier: "p\($0)", name: "P\($0)", isActive: true) }

    private func group(_ shown: [Int64: [Int64: Int]], of skills: [Int64]) -> [Int64] {
        SkillCover(skills, .made(shown)).smallestGroup(of: people).map(\.id)
    }

    @Test func twoWhoShareTheSkillsBeatThree() {
        let shown: [Int64: [Int64: Int]] = [
            1: [1: 9, 2: 9, 3: 9], 2: [1: 1, 2: 1], 3: [3: 1, 4: 1], 4: [4: 9, 5: 9],
        ]
        #expect(Set(group(shown, of: [1, 2, 3, 4, 5])) == [1, 4])
    }

    @Test func ofTwoSuchGroupsTheStrongerIsTaken() {
        #expect(group([1: [1: 2], 2: [1: 5], 3: [1: 3]], of: [1]) == [2])
    }

    @Test func ofEqualGroupsItIsThatOfTheFirst() {
        #expect(group([1: [1: 1], 2: [2: 1], 3: [1: 1], 4: [2: 1]], of: [1, 2]) == [1, 2])
    }

    @Test func manySkillsAreCoveredByThoseWhoAddMost() {
        let all = Int64(1)...12
        let shown: [Int64: [Int64: Int]] = [
            1: Dictionary(uniqueKeysWithValues: (1...7).map { ($0, 1) }), 2: [8: 1, 9: 1],
            3: Dictionary(uniqueKeysWithValues: (8...12).map { ($0, 1) }), 4: [1: 9],
        ]
        #expect(all.count > SkillCover.mostExactSkills && group(shown, of: Array(all)) == [1, 3])
    }

    @Test func whatNobodyHasShownIsLeftOut() {
        #expect(group([3: [1: 1]], of: [1, 2]) == [3])
        #expect(group([:], of: [1, 2]).isEmpty)
    }
}

extension TeamEvidence {
    /// - Parameter tickets: By technician and skill.
    static func made(_ tickets: [Int64: [Int64: Int]]) -> TeamEvidence {
        let ids = Set(tickets.values.flatMap(\.keys)).sorted()
        return TeamEvidence(
            skills: ids.map { TeamSkill(id: $0, name: "S\($0)", group: "", members: [$0]) },
            entries: tickets.mapValues {
                $0.mapValues { Entry(tickets: $0, hours: 0, lastAt: nil, weight: Double($0)) }
            })
    }
}
