import TestSupport
import Testing

@testable import TicketAnalytics

struct TechnicianListTests {
    @Test(arguments: TestDatabase.available)
    func peopleStandByNameWithTheirWork(database: TestDatabase) async throws {
        try await withKnownPeople(on: database) { store in
            let list = try await TechnicianList.load(.all, from: store)
            #expect(list.entries.map(\.technician.name) == ["Ann Lee", "Bob Ross", "Zoe Ross"])
            #expect(list.entries.map(\.tickets) == [2, 2, 1])
            let byHours = list.sorted(by: SortOrder(.hours, descending: true))
            #expect(byHours.entries.map(\.technician.name) == ["Zoe Ross", "Ann Lee", "Bob Ross"])
            let byTickets = list.sorted(by: SortOrder(.tickets))
            #expect(byTickets.entries.map(\.technician.name) == ["Zoe Ross", "Ann Lee", "Bob Ross"])
            #expect(list.entries.map(\.hours) == [4, 2.5, 5])
            #expect(list.entries.map(\.skills) == [nil, nil, nil])
            #expect(list.entries.map(\.lastAt) == [.day(235), .day(335), .day(335)])
        }
    }

    @Test(arguments: TestDatabase.available)
    func theSkillsOfSomeOfThemAreCounted(database: TestDatabase) async throws {
        try await withKnownPeople(on: database) { store in
            let list = try await TechnicianList.load(.all, from: store)
            #expect(try await list.countingSkills(0..<9, from: store).entries.map(\.skills) == [2, 3, 2])
            let second = try await list.countingSkills(1..<2, from: store)
            #expect(second.entries.map(\.technician.name) == ["Bob Ross"] && second.entries.map(\.skills) == [3])
            #expect(try await list.countingSkills(9..<12, from: store).entries.isEmpty)
        }
    }

    @Test(arguments: TestDatabase.available)
    func theNewestTicketIsNotTheOneWithTheHighestNumber(database: TestDatabase) async throws {
        try await withKnownPeople(on: database) { store in
            try await store.enter(1, daysBefore: 5, company: "Acme")
            try await store.change("UPDATE Tickets SET EnteredAt = NULL WHERE TicketNumber = 3")
            for range in [EvidenceRange.all, .year] {
                let list = try await TechnicianList.load(range, from: store)
                #expect(list.entries.prefix(2).map(\.lastAt) == [.day(330), .day(235)])
            }
        }
    }

    @Test(arguments: TestDatabase.available)
    func whatIsNoSkillIsNotCounted(database: TestDatabase) async throws {
        try await withKnownPeople(on: database) { store in
            try await store.dismiss("swift")
            let list = try await TechnicianList.load(.all, from: store)
            #expect(try await list.countingSkills(0..<9, from: store).entries.map(\.skills) == [1, 2, 2])
        }
    }

    @Test(arguments: TestDatabase.available)
    func onlyTicketsOfTheRangeCount_andWhoHasNoneStays(database: TestDatabase) async throws {
        try await withKnownPeople(on: database) { store in
            let year = try await TechnicianList.load(.year, from: store)
            #expect(year.entries.map(\.tickets) == [1, 2, 1])
            let days = try await TechnicianList.load(try #require(EvidenceRange("10d")), from: store)
            #expect(days.entries.map(\.tickets) == [0, 1, 1])
            #expect(days.window.since == .day(325))
        }
    }

    @Test func peopleAreFoundByPartsOfNameAndLogin() {
        let list = TechnicianList(
            entries: [("alee", "Ann Lee", true), ("zr", "Zoe Ross", false)].map { login, name, isActive in
                TechnicianList.Entry(
                    technician: Technician(id: 1, identifier: login, name: name, isActive: isActive), tickets: 0,
                    hours: 0, skills: 0, lastAt: nil)
            }, window: .everything)
        #expect(list.filtered("ROSS", isActive: nil).entries.map(\.technician.identifier) == ["zr"])
        #expect(list.filtered("ale", isActive: nil).entries.map(\.technician.identifier) == ["alee"])
        #expect(list.filtered("", isActive: true).entries.map(\.technician.identifier) == ["alee"])
        #expect(list.filtered("zr", isActive: true).entries.isEmpty)
    }
}

extension EvidenceWindow {
    static let everything = EvidenceWindow(
        range: .all, period: TicketPeriod(), newest: nil, firstTicket: .min, isNumberRange: true)
}
