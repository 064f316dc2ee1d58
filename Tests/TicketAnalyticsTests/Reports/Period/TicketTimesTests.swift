import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

@Suite("When tickets were entered")
struct TicketTimesTests {
    private func times(_ store: Store) async throws -> [Timestamp?] {
        let times = try await store.run { try TicketTimes.load(on: $0, store.dialect) }
        return [times?.oldest, times?.newest]
    }

    /// Tickets 1 to 4, one a day.
    private func withFour(on database: TestDatabase, _ body: (Store) async throws -> Void) async throws {
        try await withStore(on: database) { test in
            try await test.store.populate(from: StubSource(days: 1...4))
            try await body(test.store)
        }
    }

    @Test("What the source has deleted is not the newest", arguments: TestDatabase.available)
    func gone(database: TestDatabase) async throws {
        try await withFour(on: database) { store in
            try await store.date(4, .day(20))
            #expect(try await times(store) == [.day(1), .day(20)])
            for number in [1, 4] {
                try await store.change("UPDATE Tickets SET State = 'Discarded' WHERE TicketNumber = \(number)")
            }
            #expect(try await times(store) == [.day(2), .day(3)])
            let window = try await store.run { try EvidenceWindow.load(.year, on: $0, store.dialect) }
            #expect(window.newest == .day(3))
        }
    }

    @Test(
        "A date that cannot be is neither the first nor the newest, and its ticket is not of the last days",
        arguments: TestDatabase.available)
    func impossible(database: TestDatabase) async throws {
        try await withFour(on: database) { store in
            try await store.date(1, Timestamp("1900-01-01"))
            try await store.date(4, Timestamp("9999-12-31 23:59:59.999999"))
            #expect(try await times(store) == [.day(2), .day(3)])
            let period = try await store.run { try TicketPeriod.load(.last(days: 30), on: $0, store.dialect) }
            #expect(period.until == .day(4))
        }
    }

    @Test("Where no date can be, they are as they are", arguments: TestDatabase.available)
    func onlyImpossible(database: TestDatabase) async throws {
        try await withFour(on: database) { store in
            #expect(try await store.run { try TicketPeriod.load(.last(days: 2), on: $0, store.dialect) }.until == nil)
            for number in 1...4 { try await store.date(Int64(number), Timestamp("0001-01-01")) }
            #expect(try await times(store) == [Timestamp("0001-01-01"), Timestamp("0001-01-01")])
            for number in 1...4 { try await store.date(Int64(number), nil) }
            #expect(try await times(store) == [nil, nil])
        }
    }
}

extension Store {
    fileprivate func date(_ number: Int64, _ time: Timestamp?) async throws {
        try await change("UPDATE Tickets SET EnteredAt = ? WHERE TicketNumber = ?", [Value(time), .integer(number)])
    }
}
