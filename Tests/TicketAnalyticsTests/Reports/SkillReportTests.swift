import TestSupport
import Testing

@testable import TicketAnalytics

struct SkillReportTests {
    @Test(arguments: TestDatabase.available)
    func topSkillsCountTicketsPeopleAndHours(database: TestDatabase) async throws {
        try await withKnownData(on: database) { store, _ in
            let top = try await TopSkills.load(limit: 10, from: store)
            #expect(top.entries.map(\.name) == ["Linux", "Swift", "Linux Mint"])
            #expect(top.entries.map(\.tickets) == [2, 2, 1])
            #expect(top.entries.map(\.technicians) == [3, 2, 2])
            #expect(top.entries.map(\.hours) == [8.5, 6, 5.5])
            #expect(top.completeTickets == 3 && top.distinctSkills == 3)
        }
    }

    @Test(arguments: TestDatabase.available)
    func topSkillsCanBeLimitedAndOfOneKind(database: TestDatabase) async throws {
        try await withKnownData(on: database) { store, _ in
            #expect(try await TopSkills.load(limit: 1, from: store).entries.map(\.name) == ["Linux"])
            let technologies = try await TopSkills.load(limit: 9, kind: .technology, from: store)
            #expect(technologies.entries.map(\.name) == ["Swift", "Linux Mint"])
        }
    }

    @Test(arguments: TestDatabase.available)
    func aSkillsProfileShowsEvidenceAndPeople(database: TestDatabase) async throws {
        try await withKnownData(on: database) { store, _ in
            let profile = try await SkillProfile.load(
                try await SkillFinder(store: store).skill("swift"), limit: 1, from: store)
            #expect(profile.skill.name == "Swift" && profile.tickets == 2)
            #expect(profile.evidence.map(\.ticket.text) == ["T-2"])
            #expect(profile.evidence.map(\.quote) == ["Swift"])
            #expect(profile.people.map(\.identifier) == ["ann", "bob"])
            #expect(profile.people.map(\.hours) == [4, 2])
            #expect(profile.people.map(\.tickets) == [2, 1])
        }
    }

    @Test(arguments: TestDatabase.available)
    func searchFindsBeginningsAndTypos(database: TestDatabase) async throws {
        try await withKnownData(on: database) { store, _ async throws in
            for (term, found) in [
                ("lin", ["Linux", "Linux Mint"]), ("MINT", ["Linux Mint"]), ("mint lin", ["Linux Mint"]),
                ("swfit", ["Swift"]), ("Lniux", ["Linux", "Linux Mint"]),
            ] {
                #expect(try await SkillFinder(store: store).skills(term).map(\.name) == found, "\(term)")
            }
        }
    }

    @Test(arguments: TestDatabase.available)
    func anEmptyDatabaseHasEmptyReports(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            let top = try await TopSkills.load(limit: 10, from: test.store)
            #expect(top.entries.isEmpty && top.completeTickets == 0)
            #expect(try await FailedTickets.load(limit: 10, from: test.store).entries.isEmpty)
            #expect(try await ProcessingStatus.load(from: test.store).counts[.pending] == 0)
            await #expect(throws: ReportError.self) { try await SkillFinder(store: test.store).skill("x") }
        }
    }
}
