import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

struct LostExpertsTests {
    private func lost(_ store: Store, days: Int = 7) async throws -> [String: [String]] {
        let lost = try await LostExperts.load(days: days, minimum: 1, from: store)
        #expect(lost.basis == .managed && lost.since == .day(335 - days))
        return Dictionary(
            lost.entries.map { ($0.skill.name, $0.experts.map(\.identifier)) }, uniquingKeysWith: { first, _ in first })
    }

    @Test(arguments: TestDatabase.available)
    func aSkillThatSomebodyActiveKnowsIsNotLost(database: TestDatabase) async throws {
        try await withKnownPeople(on: database) { store in
            #expect(try await lost(store) == [:])
            try await store.leave("bob")
            // Ann's ticket is 100 days old.
            #expect(try await lost(store) == [:])
        }
    }

    @Test(arguments: TestDatabase.available)
    func whoWorkedUntilLatelyAndLeftIsTheLastExpert(database: TestDatabase) async throws {
        try await withKnownPeople(on: database) { store in
            try await store.leave("bob")
            try await store.leave("ann")
            #expect(try await lost(store) == ["Linux systems": ["bob"]])
            #expect(try await lost(store, days: 101) == [:], "until then nobody had shown it for a year")
        }
    }

    @Test(arguments: TestDatabase.available)
    func whoLeftEarlierIsNoExpertOfThen_whateverTheNumbersOfTheTickets(database: TestDatabase) async throws {
        try await withKnownPeople(on: database) { store in
            try await store.leave("bob")
            try await store.leave("ann")
            // Bob's newest ticket has the lower number, and is of before.
            try await store.enter(2, daysBefore: 0, company: "Bolt")
            try await store.change("UPDATE TicketTechnicians SET TicketNumber = 1 WHERE TicketNumber = 2 AND Hours = 2")
            try await store.enter(1, daysBefore: 20, company: "Acme")
            try await store.enter(3, daysBefore: 30, company: "Acme")
            #expect(try await lost(store) == [:])
            #expect(try await lost(store, days: 25) == ["Linux systems": ["bob"]])
        }
    }

    @Test(arguments: TestDatabase.available)
    func whatNobodyHasDoneForAYearIsLost(database: TestDatabase) async throws {
        try await withKnownPeople(on: database) { store in
            try await store.enter(2, daysBefore: 368, company: "Bolt")
            try await store.change("DELETE FROM TicketTechnicians WHERE TicketNumber = 3")
            #expect(try await lost(store) == ["Linux systems": ["ann", "bob"]])
            #expect(try await lost(store, days: 2) == [:], "it was lost before")
        }
    }
}

extension Store {
    func leave(_ identifier: String) async throws {
        try await change("UPDATE Technicians SET Active = 0 WHERE Identifier = ?", [.text(identifier)])
    }
}
