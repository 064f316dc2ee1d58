import TestSupport
import Testing

@testable import TicketAnalytics

struct SkillCoverageTests {
    private let people = (1...3).map { Technician(id: $0, identifier: "p\($0)", name: "P\($0)", isActive: true) }

    private func coverage(_ tickets: [Int64: [Int64: Int]], absent: [Int64] = [], minimum: Int = 1) -> SkillCoverage {
        SkillCoverage(
            .made(tickets), basis: .discovered, window: .everything, minimum: minimum,
            absent: people.filter { absent.contains($0.id) }, people: people)
    }

    @Test func fewTicketsMakeNoExpert() {
        let coverage = coverage([1: [7: 5, 8: 2], 2: [7: 3]], minimum: 3)
        #expect(coverage.entries.map(\.skill.id) == [7, 8])
        #expect(coverage.entries.map { $0.experts.map(\.id) } == [[1, 2], []])
        #expect([0, 1, 2].map(coverage.count) == [1, 0, 1])
    }

    @Test func aTargetSaysHowManyAreMissing_alsoOfASkillThatNobodyHasShown() {
        let skills = [(7, 3), (8, 1), (9, nil), (10, 2)].map { id, target in
            TeamSkill(id: id, name: "S\(id)", group: "", target: target, members: [id])
        }
        let coverage = SkillCoverage(
            TeamEvidence(skills: skills, entries: TeamEvidence.made([1: [7: 1, 8: 1, 9: 1], 2: [8: 1]]).entries),
            basis: .managed, window: .everything, minimum: 1, absent: [], people: people)
        #expect(coverage.entries.map(\.skill.id) == [10, 7, 9, 8])
        #expect(coverage.entries.map(\.missing) == [2, 2, 0, 0])
        #expect(coverage.belowTarget.map(\.skill.id) == [10, 7])
        #expect(CoverageMetric.belowTarget.value(in: coverage) == 2)
    }

    @Test(arguments: TestDatabase.available)
    func theTargetIsThatOfTheManagedSkill(database: TestDatabase) async throws {
        try await withKnownPeople(on: database) { store in
            let id = try await Taxonomy.load(from: store).find(managed: "Linux systems")
            _ = try await Curation(store: store, actor: "ann").perform(.require(id, experts: 3))
            let coverage = try await SkillCoverage.load(
                basis: .managed, range: .all, minimum: 1, absent: [], from: store)
            #expect(coverage.entries.map(\.skill.target) == [3] && coverage.entries.map(\.missing) == [1])
        }
    }

    @Test func whoIsAbsentLeavesSkillsWithOneOrNobody() {
        let coverage = coverage([1: [7: 1, 8: 1], 2: [8: 1], 3: [9: 1]], absent: [1])
        #expect(coverage.lost.map(\.skill.id) == [7])
        #expect([0, 1, 2].map(coverage.count) == [1, 2, 0])
    }

    @Test func theTruckFactorTakesThoseWhoCoverMostUntilOverHalfIsGone() {
        #expect(coverage([1: [1: 1, 2: 1, 3: 1], 2: [4: 1], 3: [4: 1]]).truckFactor.map(\.id) == [1])
        #expect(coverage([1: [1: 1, 2: 1], 2: [1: 1, 2: 1, 3: 1]]).truckFactor.map(\.id) == [2, 1])
        #expect(coverage([1: [1: 1], 2: [2: 1]]).truckFactor.map(\.id) == [1, 2])
        #expect(coverage([:]).truckFactor.isEmpty)
    }

    @Test(arguments: TestDatabase.available)
    func whoHasLeftIsNoExpert(database: TestDatabase) async throws {
        try await withKnownPeople(on: database) { store in
            let coverage = try await SkillCoverage.load(
                basis: .discovered, range: .all, minimum: 1, absent: [], from: store)
            #expect(coverage.entries.map(\.skill.name) == ["Linux Mint", "Linux", "Swift"])
            #expect(
                coverage.entries.map { $0.experts.map(\.identifier) } == [["bob"], ["bob", "ann"], ["ann", "bob"]])
            let managed = try await SkillCoverage.load(basis: nil, range: .all, minimum: 1, absent: [], from: store)
            #expect(managed.basis == .managed && managed.entries.map(\.tickets) == [3])
        }
    }
}
