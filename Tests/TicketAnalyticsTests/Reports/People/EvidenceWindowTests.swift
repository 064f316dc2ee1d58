import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

struct EvidenceWindowTests {
    @Test(arguments: [("90d", 90), ("1d", 1), ("all", nil)] as [(String, Int?)])
    func aRangeIsReadAndWrittenAlike(text: String, days: Int?) throws {
        let range = try #require(EvidenceRange(text))
        #expect(range.days == days && range.text == text)
    }

    @Test(arguments: ["", "d", "0d", "-5d", "90", "90 days", "99999d", "ALL"])
    func whatIsNoRangeIsRefused(text: String) {
        #expect(EvidenceRange(text) == nil)
    }

    @Test(arguments: TestDatabase.available)
    func numbersInTheOrderOfTimesNeedNoTimes(database: TestDatabase) async throws {
        try await withKnownPeople(on: database) { store in
            // Until then nobody knows when ticket 4 was entered.
            #expect(try await !store.run { try EvidenceWindow.load(.year, on: $0, store.dialect) }.isNumberRange)
            try await store.enter(4, daysBefore: 0, company: "Acme")
            let window = try await store.run { try EvidenceWindow.load(.year, on: $0, store.dialect) }
            #expect(window.since == .day(335 - 365) && window.newest == .day(335))
            #expect(window.firstTicket == 2 && window.isNumberRange)
        }
    }

    @Test(arguments: TestDatabase.available)
    func numbersInAnotherOrderLeaveOutTheSameTickets(database: TestDatabase) async throws {
        try await withKnownPeople(on: database) { store in
            try await store.enter(1, daysBefore: 0, company: "Acme")
            try await store.enter(2, daysBefore: 400, company: "Acme")
            let window = try await store.run { try EvidenceWindow.load(.year, on: $0, store.dialect) }
            #expect(window.firstTicket == 1 && !window.isNumberRange)
            let matrix = try await SkillMatrix.load(
                basis: .discovered, range: .year, levels: .usual, columns: 9, page: 1, from: store)
            let tickets = matrix.technicians.map { matrix.team.entries[$0.id]?.mapValues(\.tickets).values.sorted() }
            #expect(matrix.technicians.map(\.identifier) == ["ann", "bob"] && tickets == [[1], [1, 1]])
        }
    }

    @Test(arguments: TestDatabase.available)
    func withoutTimesAllTicketsCount(database: TestDatabase) async throws {
        try await withKnownData(on: database) { store, _ in
            let window = try await store.run { try EvidenceWindow.load(.year, on: $0, store.dialect) }
            #expect(window.since == nil && window.newest == nil)
            #expect(try await TechnicianList.load(.year, from: store).entries.map(\.tickets) == [2, 2, 1])
        }
    }
}
