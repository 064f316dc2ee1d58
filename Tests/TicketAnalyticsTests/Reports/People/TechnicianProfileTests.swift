import TestSupport
import Testing

@testable import TicketAnalytics

struct TechnicianProfileTests {
    private func bob(
        _ store: Store, _ basis: SkillBasis = .discovered, _ range: EvidenceRange = .all, with other: String? = nil
    ) async throws -> TechnicianProfile {
        var id: Int64?
        if let other { id = try await store.technician(other) }
        return try await TechnicianProfile.load(
            try await store.technician("bob"), basis: basis, range: range, limit: 9, with: id, from: store)
    }

    @Test(arguments: TestDatabase.available)
    func skillsStandByHours(database: TestDatabase) async throws {
        try await withKnownPeople(on: database) { store in
            let bob = try await bob(store)
            #expect(bob.tickets == 2 && bob.hours == 2.5 && bob.lastAt == .day(335))
            #expect(bob.skills.map(\.skill.name) == ["Linux", "Swift", "Linux Mint"])
            #expect(bob.skills.map(\.hours) == [2.5, 2, 0.5])
            #expect(bob.skills.map(\.tickets) == [2, 1, 1])
            #expect(bob.skills.map(\.companies) == [2, 1, 1])
            #expect(bob.skills.map(\.lastAt) == [.day(335), .day(235), .day(335)])
        }
    }

    @Test(arguments: TestDatabase.available)
    func whatIsNoSkillIsNobodys(database: TestDatabase) async throws {
        try await withKnownPeople(on: database) { store in
            for name in ["swift", "linux mint"] { try await store.dismiss(name) }
            let bob = try await bob(store)
            #expect(bob.skills.map(\.skill.name) == ["Linux"] && bob.evidence.allSatisfy { $0.skill.name == "Linux" })
            let coverage = try await SkillCoverage.load(
                basis: .discovered, range: .all, minimum: 1, absent: [], from: store)
            #expect(coverage.entries.map(\.skill.name) == ["Linux"])
            let skill = try await SkillFinder(store: store).skill("linux")
            #expect(try await SkillProfile.load(skill, limit: 9, from: store).companions.isEmpty)
            let overview = try await Overview.load(from: store)
            let skills = try await DiscoveredSkills.load(DiscoveredSkills.Query(), from: store)
            #expect(overview.distinctSkills == 1 && skills.distinctSkills == 1 && overview.newSkills.count == 1)
            #expect(overview.parts.allSatisfy { $0.skills <= 1 && $0.mentions <= $0.tickets })
        }
    }

    @Test(arguments: TestDatabase.available)
    func liftComparesTheShareWithThatOfAllWork(database: TestDatabase) async throws {
        try await withKnownPeople(on: database) { store in
            // Five times somebody worked on a ticket: four of them on Linux, three on Swift.
            let lifts = try await bob(store).skills.map { $0.lift ?? 0 }
            #expect(lifts == [1 / (4.0 / 5), 0.5 / (3.0 / 5), 0.5 / (2.0 / 5)])
        }
    }

    @Test(arguments: TestDatabase.available)
    func theTrendHasATicketInTheFirstPartAndOneInTheLast(database: TestDatabase) async throws {
        try await withKnownPeople(on: database) { store in
            let linux = try #require(try await bob(store).skills.first)
            #expect(linux.trend == [1] + Array(repeating: 0, count: 10) + [1])
        }
    }

    @Test(arguments: TestDatabase.available)
    func aTicketThatShowsTwoSpellingsOfAManagedSkillCountsOnce(database: TestDatabase) async throws {
        try await withKnownPeople(on: database) { store in
            let bob = try await bob(store, .managed)
            #expect(bob.skills.map(\.skill.name) == ["Linux systems"])
            #expect(bob.skills.map(\.tickets) == [2] && bob.skills.map(\.hours) == [2.5])
        }
    }

    @Test(arguments: TestDatabase.available)
    func evidenceBeginsWithTheLatest(database: TestDatabase) async throws {
        try await withKnownPeople(on: database) { store in
            let evidence = try await bob(store).evidence
            #expect(evidence.map(\.ticket.number) == [3, 3, 2, 2])
            #expect(Set(evidence.map(\.skill.name)) == ["Linux", "Linux Mint", "Swift"])
            #expect(evidence.allSatisfy { $0.quote == $0.skill.name && $0.analysis != nil })
        }
    }

    @Test(arguments: TestDatabase.available)
    func whoCanStandInSharesTickets_andWhoHasLeftCannot(database: TestDatabase) async throws {
        try await withKnownPeople(on: database) { store in
            let standIns = try await bob(store).standIns
            #expect(standIns.map(\.technician.identifier) == ["ann"])
            #expect(standIns.map(\.overlap) == [2.0 / 4] && standIns.map(\.skills) == [2])
        }
    }

    @Test(arguments: TestDatabase.available)
    func twoPeopleCanBeCompared(database: TestDatabase) async throws {
        try await withKnownPeople(on: database) { store in
            let bob = try await bob(store, with: "zoe")
            #expect(bob.other?.technician.identifier == "zoe")
            #expect(bob.skills.map { bob.other?.entries[$0.skill.id]?.tickets } == [1, nil, 1])
        }
    }

    @Test(arguments: TestDatabase.available)
    func aNumberThatNobodyHasIsAnError(database: TestDatabase) async throws {
        try await withKnownPeople(on: database) { store in
            let error = await #expect(throws: ReportError.self) {
                try await TechnicianProfile.load(999, basis: .discovered, range: .all, limit: 1, from: store)
            }
            #expect(error == .noTechnicianNumber(999) && error?.exitStatus == .notFound)
        }
    }

    @Test(arguments: TestDatabase.available)
    func aTechnicianIsFoundByLoginNameOrEnoughOfIt(database: TestDatabase) async throws {
        try await withKnownPeople(on: database) { store in
            for name in ["bob", "Bob Ross", "BOB ROSS", "b ros"] {
                #expect(try await Technician.find(name, in: store).identifier == "bob")
            }
            let several = await #expect(throws: ReportError.self) { try await Technician.find("Ross", in: store) }
            guard case .noTechnician(_, let nearest) = several else { throw try #require(several) }
            #expect(Set(nearest) == ["Bob Ross", "Zoe Ross"])
        }
    }
}
