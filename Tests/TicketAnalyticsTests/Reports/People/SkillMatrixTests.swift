import TestSupport
import Testing

@testable import TicketAnalytics

struct SkillMatrixTests {
    private func matrix(
        _ store: Store, _ basis: SkillBasis?, levels: String = "1,2,3", columns: Int = 9, page: Int = 1
    ) async throws -> SkillMatrix {
        try await SkillMatrix.load(
            basis: basis, range: .all, levels: try #require(SkillMatrix.Levels(levels)), columns: columns, page: page,
            from: store)
    }

    @Test(arguments: TestDatabase.available)
    func activePeopleStandAgainstTheSkillsWithMostTickets(database: TestDatabase) async throws {
        try await withKnownPeople(on: database) { store in
            let matrix = try await matrix(store, .discovered)
            #expect(matrix.technicians.map(\.identifier) == ["ann", "bob"])
            #expect(matrix.skills.map(\.name) == ["Linux", "Swift", "Linux Mint"])
            let levels = matrix.technicians.map { person in matrix.skills.map { matrix.level(of: person, in: $0) } }
            #expect(levels == [[1, 2, 0], [2, 1, 1]])
            #expect(matrix.onlyOnes.mapValues(\.identifier) == [matrix.skills[2].id: "bob"])
        }
    }

    @Test(arguments: TestDatabase.available)
    func managedSkillsAreTakenIfThereAreAny_andRetiredOnesAreNot(database: TestDatabase) async throws {
        try await withKnownPeople(on: database) { store in
            let matrix = try await matrix(store, nil)
            #expect(matrix.basis == .managed && matrix.skills.map(\.name) == ["Linux systems"])
            #expect(matrix.technicians.map { matrix.level(of: $0, in: matrix.skills[0]) } == [1, 2])
        }
        try await withKnownData(on: database) { store, _ async throws in
            #expect(try await matrix(store, nil).basis == .discovered)
        }
    }

    @Test(arguments: TestDatabase.available)
    func columnsComeInPages(database: TestDatabase) async throws {
        try await withKnownPeople(on: database) { store in
            let first = try await matrix(store, .discovered, columns: 2)
            let second = try await matrix(store, .discovered, columns: 2, page: 2)
            #expect(first.skills.map(\.name) == ["Linux", "Swift"] && first.skillCount == 3)
            #expect(second.skills.map(\.name) == ["Linux Mint"])
        }
    }

    @Test(arguments: ["", "1,2", "3,2,1", "0,1,2", "1,1,2", "a,b,c", "1,2,3,4"])
    func whatAreNoLevelsIsRefused(text: String) {
        #expect(SkillMatrix.Levels(text) == nil)
    }

    @Test func aLevelBeginsAtItsLimit() {
        #expect([2, 3, 9, 10, 29, 30].map(SkillMatrix.Levels.usual.level) == [0, 1, 1, 2, 2, 3])
    }
}
