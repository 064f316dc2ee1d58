import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

struct SkillSearchTests {
    private func search(
        _ words: [String], in store: Store, _ change: (inout SkillQuestion) -> Void = { _ in }
    ) async throws -> SkillSearch {
        var question = SkillQuestion()
        (question.words, question.range) = (words, .all)
        change(&question)
        return try await SkillSearch.load(question, in: store)
    }

    @Test("Hours add up to the same number in whatever order a dictionary holds them")
    func sums() {
        let hours = (1...40).map { Double($0) / 10 }
        for capacity in [0, 64, 256, 1_024, 4_096] {
            var shown = [Int64: TeamEvidence.Entry](minimumCapacity: capacity)
            for (skill, hours) in hours.enumerated() {
                shown[Int64(skill)] = TeamEvidence.Entry(tickets: 1, hours: hours, lastAt: nil, weight: hours)
            }
            #expect(shown.sum(\.hours) == hours.reduce(0, +))
        }
    }

    @Test(arguments: TestDatabase.available)
    func whoKnowsMostComesFirst_andWhoHasLeftLast(database: TestDatabase) async throws {
        try await withKnownPeople(on: database) { store in
            let found = try await search(["swift", "mint"], in: store)
            #expect(found.terms.map(\.skill.name) == ["Swift", "Linux Mint"])
            #expect(found.people.map(\.technician.identifier) == ["bob", "ann", "zoe"])
            #expect(found.people.map(\.shown.count) == [2, 1, 1])
            #expect(found.people.map(\.hours) == [2.5, 4, 5])
        }
    }

    @Test(arguments: TestDatabase.available)
    func aManagedSkillIsFoundByItsOwnName(database: TestDatabase) async throws {
        try await withKnownPeople(on: database) { store in
            let found = try await search(["linux  SYSTEMS"], in: store)
            #expect(found.terms.map(\.skill.name) == ["Linux systems"])
            #expect(found.terms.map { $0.meaning.map(\.name) } == [["Linux", "Linux Mint"]])
            try await store.change("UPDATE ManagedSkills SET RetiredAt = CreatedAt")
            #expect(try await search(["linux systems"], in: store).terms.map(\.skill.name) == ["Linux"])
            #expect(try await SkillSuggestions.names(from: store) == ["Linux", "Linux Mint", "Swift"])
        }
    }

    @Test(arguments: TestDatabase.available)
    func aTicketThatShowsSeveralOfTheSkillsCountsOnce_andWeighsForEach(database: TestDatabase) async throws {
        try await withKnownPeople(on: database) { store in
            let found = try await search(["swift", "linux", "mint"], in: store) {
                $0.ageing = Ageing(halfLifeDays: 3650)
            }
            #expect(found.people.map(\.technician.identifier) == ["bob", "ann", "zoe"])
            #expect(found.people.map(\.tickets) == [2, 2, 1] && found.people.map(\.hours) == [2.5, 4, 5])
            #expect(found.people.map(\.score) == [4, 3, 2])
        }
    }

    @Test(arguments: TestDatabase.available)
    func wordsThatMeanTheSameSkillsAreOneTerm(database: TestDatabase) async throws {
        try await withKnownPeople(on: database) { store in
            let (once, twice) = (try await search(["lin"], in: store), try await search(["lin", "LIN"], in: store))
            #expect(twice.terms.count == 1 && twice.people == once.people)
        }
    }

    @Test(arguments: TestDatabase.available)
    func whatIsNoSkillIsNotLookedForInATicket(database: TestDatabase) async throws {
        try await withKnownPeople(on: database) { store in
            try await store.dismiss("swift")
            #expect(try await search([], in: store) { $0.ticket = 2 }.terms.map(\.skill.name) == ["Linux"])
            #expect(try await SkillSuggestions.load(limit: 9, range: .all, from: store).new.count == 2)
        }
    }

    @Test(arguments: TestDatabase.available)
    func aLoginGoesBeforeANumber(database: TestDatabase) async throws {
        try await withKnownPeople(on: database) { store in
            let (ann, bob) = (try await store.technician("ann"), try await store.technician("bob"))
            try await store.change(
                "UPDATE Technicians SET Identifier = ? WHERE TechnicianId = ?", [.text("\(bob)"), .integer(ann)])
            #expect(try await Technician.numbers("\(bob)", in: store) == [ann])
            #expect(try await Technician.numbers("\(ann)", in: store) == [ann])
        }
    }

    @Test(arguments: TestDatabase.available)
    func peopleAreNamedByLoginNameOrNumber(database: TestDatabase) async throws {
        try await withKnownPeople(on: database) { store in
            let (ann, bob) = (try await store.technician("ann"), try await store.technician("bob"))
            #expect(try await Technician.numbers(" ann, \(bob) ,", in: store) == [ann, bob])
            await #expect(throws: ReportError.self) { try await Technician.numbers("ann, nobody", in: store) }
        }
    }

    @Test(arguments: TestDatabase.available)
    func aTicketThatShowsTwoSkillsOfATermCountsOnce(database: TestDatabase) async throws {
        try await withKnownPeople(on: database) { store in
            let found = try await search(["lin"], in: store)
            #expect(found.terms.map { $0.meaning.map(\.name) } == [["Linux", "Linux Mint"]])
            // What was asked says it shorter than all that it means.
            #expect(found.terms.map(\.skill.name) == ["lin"])
            let bob = found.people.first { $0.technician.identifier == "bob" }
            #expect(bob?.tickets == 2 && bob?.hours == 2.5)
        }
    }

    @Test(arguments: TestDatabase.available)
    func aTicketWeighsHalfAsMuchForEachHalfLife(database: TestDatabase) async throws {
        try await withKnownPeople(on: database) { store in
            // Bob's Linux: a ticket of today and one of 100 days ago.
            for (days, score) in [(200, 2.0), (100, 2.0), (90, 1.5), (50, 1.5), (40, 1.25), (10, 1 + 1 / 64.0)] {
                let found = try await search(["linux"], in: store) { $0.ageing = Ageing(halfLifeDays: days) }
                #expect(found.people.first { $0.technician.identifier == "bob" }?.score == score, "\(days)")
            }
        }
    }

    @Test(arguments: TestDatabase.available)
    func onlyThoseWithAllSkillsOrWithoutTheAbsent(database: TestDatabase) async throws {
        try await withKnownPeople(on: database) { store in
            let all = try await search(["swift", "mint"], in: store) { $0.match = .all }
            #expect(all.people.map(\.technician.identifier) == ["bob"])
            let bob = try await store.technician("bob")
            let without = try await search(["swift", "mint"], in: store) { $0.absent = [bob] }
            #expect(without.people.map(\.technician.identifier) == ["ann", "zoe"])
            #expect(without.absent.map(\.identifier) == ["bob"])
            #expect(without.uncovered.map(\.skill.name) == ["Linux Mint"])
            #expect(without.smallestGroup.map(\.identifier) == ["ann"])
        }
    }

    @Test(arguments: TestDatabase.available)
    func theSkillsOfATicketAreThoseStoredForIt(database: TestDatabase) async throws {
        try await withKnownPeople(on: database) { store in
            let found = try await search([], in: store) { $0.ticket = 2 }
            #expect(found.terms.map(\.skill.name) == ["Linux", "Swift"])
            #expect(found.people.map(\.technician.identifier) == ["bob", "ann", "zoe"])
            #expect(try await search([], in: store) { $0.ticket = 4 }.terms.isEmpty)
        }
    }

    @Test(arguments: TestDatabase.available)
    func aSkillIsAskedForByItsNumber(database: TestDatabase) async throws {
        try await withKnownPeople(on: database) { store in
            let swift = try await SkillFinder(store: store).skill("swift").id
            let found = try await search(["swift"], in: store) { $0.skills = [swift] }
            #expect(found.terms.map(\.skill.name) == ["Swift"])
            #expect(found.people.map(\.technician.identifier) == ["ann", "bob"])
            #expect(found.people.map { $0.evidence.map(\.ticket.number) } == [[2, 1], [2]])
            let error = await #expect(throws: ReportError.self) {
                try await search([], in: store) { $0.skills = [999] }
            }
            #expect(error == .noSkillNumber(999))
        }
    }

    @Test(arguments: TestDatabase.available)
    func anUnknownSkillIsAnError_withTheNearest(database: TestDatabase) async throws {
        try await withKnownPeople(on: database) { store in
            let error = await #expect(throws: ReportError.self) {
                try await search(["swift", "Kubernetes"], in: store)
            }
            #expect(error == .noSkill("Kubernetes", nearest: []) && error?.exitStatus == .nothingFound)
            let near = await #expect(throws: ReportError.self) { try await search(["swuuft"], in: store) }
            #expect(near == .noSkill("swuuft", nearest: ["Swift"]))
        }
    }

    @Test(arguments: TestDatabase.available)
    func nothingAskedOffersThePopularAndTheNew(database: TestDatabase) async throws {
        try await withKnownPeople(on: database) { store in
            let offered = try await SkillSuggestions.load(limit: 2, range: .year, from: store)
            #expect(offered.popular.map(\.name) == ["Linux", "Linux Mint"])
            #expect(offered.new.count == 2)
        }
    }
}
