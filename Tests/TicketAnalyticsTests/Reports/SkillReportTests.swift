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
    func whoKnowsMostOfTheSkillsComesFirst(database: TestDatabase) async throws {
        try await withKnownData(on: database) { store, _ in
            let found = try await SkillSearch.load(["swift", "mint"], in: store)
            #expect(found.skills.map(\.name) == ["Swift", "Linux Mint"])
            #expect(found.people.map(\.identifier) == ["bob", "zoe", "ann"])
            #expect(found.people.map(\.terms) == [2, 1, 1])
            #expect(found.people.map(\.hours) == [2.5, 5, 4])
            #expect(found.people.map(\.isActive) == [true, false, true])
        }
    }

    @Test(arguments: TestDatabase.available)
    func aTicketWithTwoOfTheSkillsCountsOnce(database: TestDatabase) async throws {
        try await withKnownData(on: database) { store, _ in
            let bob = try await SkillSearch.load(["linux", "mint"], in: store).people.first { $0.identifier == "bob" }
            #expect(bob?.tickets == 2 && bob?.hours == 2.5)
        }
    }

    @Test(arguments: TestDatabase.available)
    func anUnknownSkillIsAnError(database: TestDatabase) async throws {
        try await withKnownData(on: database) { store, _ in
            let error = await #expect(throws: ReportError.self) {
                try await SkillSearch.load(["swift", "Kubernetes"], in: store)
            }
            #expect(error == .noSkill("Kubernetes", nearest: []))
            #expect(error?.exitStatus == .nothingFound)
        }
    }

    @Test(arguments: TestDatabase.available)
    func aTechniciansProfileHasSkillsByHours(database: TestDatabase) async throws {
        try await withKnownData(on: database) { store, _ in
            for name in ["bob", "Bob Ross", "BOB ROSS"] {
                let bob = try await TechnicianProfile.load(name, limit: 2, from: store)
                #expect(bob.name == "Bob Ross" && bob.tickets == 2 && bob.hours == 2.5)
                #expect(bob.skills.map(\.skill.name) == ["Linux", "Swift"])
                #expect(bob.skills.map(\.hours) == [2.5, 2])
            }
        }
    }

    @Test(arguments: TestDatabase.available)
    func aTechnicianWhoIsNotThere_givesTheNearestNames(database: TestDatabase) async throws {
        try await withKnownData(on: database) { store, _ in
            let several = await #expect(throws: ReportError.self) {
                try await TechnicianProfile.load("Ross", limit: 2, from: store)
            }
            guard case .noTechnician(_, let nearest) = several else { throw try #require(several) }
            #expect(Set(nearest) == ["Bob Ross", "Zoe Ross"])
            #expect(try await TechnicianProfile.load("lee", limit: 1, from: store).identifier == "ann")
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
