import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

struct EvidenceWindowTests {
    @Test(arguments: [("90d", .last(days: 90)), ("1d", .last(days: 1)), ("all", .all)] as [(String, DateRange)])
    func aRangeIsRead(text: String, dates: DateRange) throws {
        #expect(try #require(EvidenceRange(text)).dates == dates)
    }

    @Test(arguments: TestDatabase.available)
    func twoDaysAndABoardLeaveOutAllOtherTickets(database: TestDatabase) async throws {
        try await withKnownPeople(on: database) { store in
            for (ticket, days) in [(1, 400), (2, 20), (3, 10), (4, 0)] {
                try await store.enter(Int64(ticket), daysBefore: days, company: "Acme")
            }
            try await store.change("UPDATE Tickets SET Board = 'Desk' WHERE TicketNumber <> 3")
            try await store.change("UPDATE Tickets SET Board = 'Lab' WHERE TicketNumber = 3")
            func tickets(_ dates: DateRange, on board: String? = nil) async throws -> Int {
                let range = EvidenceRange(dates, board: board)
                let matrix = try await SkillMatrix.load(
                    basis: .discovered, range: range, levels: .usual, columns: 9, page: 1, from: store)
                let list = try await TechnicianList.load(range, from: store)
                #expect(matrix.window == list.window)
                return list.entries.reduce(0) { $0 + $1.tickets }
            }
            let (first, last) = (Timestamp.day(335 - 20), Timestamp.day(335 - 10))
            let both = try await tickets(.between(first, last))
            let (lab, desk) = (
                try await tickets(.between(first, last), on: "Lab"),
                try await tickets(.between(first, last), on: "Desk")
            )
            #expect(lab > 0 && desk > 0 && lab + desk == both)
            #expect(try await tickets(.all, on: "Elsewhere") == 0)
            let (start, end) = (try await tickets(.between(nil, first)), try await tickets(.between(last, nil)))
            #expect(try await tickets(.all) == start + end && start > desk)
        }
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
