import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

struct SkillReportTests {
    @Test(arguments: TestDatabase.available)
    func aSkillsProfileShowsEvidenceAndPeople(database: TestDatabase) async throws {
        try await withKnownData(on: database) { store, _ in
            let profile = try await SkillProfile.load(
                try await SkillFinder(store: store).skill("swift"), limit: 1, from: store)
            #expect(profile.skill.name == "Swift" && profile.tickets == 2)
            #expect(profile.evidence.map(\.ticket.text) == ["T-2"])
            #expect(profile.evidence.map(\.quote) == ["Swift"])
            let read = try #require(profile.evidence.first?.analysis)
            let stored = try await store.rows(
                "SELECT Model, PromptHash FROM Analyses WHERE TicketNumber = ?",
                [.integer(profile.evidence[0].ticket.number)])
            #expect([[.text(read.model), .text(read.promptHash)]] == stored)
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
            let skills = try await DiscoveredSkills.load(DiscoveredSkills.Query(), from: test.store)
            #expect(skills.entries.isEmpty && skills.analysedTickets == 0)
            #expect(try await FailedTickets.load(limit: 10, from: test.store).entries.isEmpty)
            #expect(try await ProcessingStatus.load(from: test.store).counts[.pending] == 0)
            await #expect(throws: ReportError.self) { try await SkillFinder(store: test.store).skill("x") }
        }
    }
}
