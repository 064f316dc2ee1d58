import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

struct ThroughputRecorderTests {
    @Test(arguments: TestDatabase.available)
    func eachMinuteInWhichTicketsWereFinishedHasARow(database: TestDatabase) async throws {
        try await withQueue(on: database, tickets: 1...6) { _, store in
            let now = try await store.now()
            try await store.finish(1, .complete, at: now.minute(-10))
            try await store.finish(2, .complete, at: now.minute(-10) + .seconds(59))
            try await store.finish(3, .failed, at: now.minute(-10))
            try await store.finish(4, .complete, at: now.minute(-3))
            try await ThroughputRecorder(store: store).record()
            #expect(
                try await store.history() == [
                    [.timestamp(now.minute(-10)), 2, 1, 2], [.timestamp(now.minute(-3)), 1, 0, 2],
                ])
        }
    }

    @Test(arguments: TestDatabase.available)
    func aMinuteThatEndedLessThanAMinuteAgoIsLeftForLater(database: TestDatabase) async throws {
        try await withQueue(on: database, tickets: 1...2) { _, store in
            let now = try await store.now()
            try await store.finish(1, .complete, at: now)
            try await store.finish(2, .complete, at: now.minute(-1))
            try await ThroughputRecorder(store: store).record()
            let (rows, later) = (try await store.history(), try await store.now())
            #expect(rows.allSatisfy { $0[0].timestamp.map { $0 + .minute * 2 <= later } == true })
        }
    }

    @Test(arguments: TestDatabase.available)
    func whatIsRecordedStays_andOnlyLaterMinutesAreAdded(database: TestDatabase) async throws {
        try await withQueue(on: database, tickets: 1...3) { _, store in
            let recorder = ThroughputRecorder(store: store)
            let now = try await store.now()
            try await store.finish(1, .complete, at: now.minute(-20))
            try await recorder.record()
            // The ticket is analysed again, and one that was finished before the last row turns up late.
            try await store.finish(1, .complete, at: now.minute(-5))
            try await store.finish(2, .complete, at: now.minute(-30))
            try await recorder.record()
            try await recorder.record()
            #expect(
                try await store.history().map { $0[0] } == [now.minute(-20), now.minute(-5)].map { .timestamp($0) })
        }
    }

    @Test(arguments: TestDatabase.available)
    func aGapIsFilledForADay_andRowsOfMoreThanAYearGo(database: TestDatabase) async throws {
        try await withQueue(on: database, tickets: 1...3) { _, store in
            let now = try await store.now()
            for minute in [-366 * 1440, -364 * 1440, -3000] {
                try await store.change(
                    "INSERT INTO ThroughputHistory (MinuteAt, Completed, Failed, Pending) VALUES (?, 7, 0, 0)",
                    [.timestamp(now.minute(minute))])
            }
            try await store.finish(1, .complete, at: now.minute(-1500))
            try await store.finish(2, .complete, at: now.minute(-1430))
            try await ThroughputRecorder(store: store).record()
            let minutes = try await store.history().map { $0[0] }
            #expect(minutes == [-364 * 1440, -3000, -1430].map { .timestamp(now.minute($0)) })
        }
    }

    @Test(arguments: TestDatabase.available)
    func ofSeveralProcessesAtTheSameTime_eachMinuteIsRecordedOnce(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            try await test.store.add(1...20)
            let now = try await test.store.now()
            for number in 1...20 { try await test.store.finish(Int64(number), .complete, at: now.minute(-2 - number)) }
            try await withThrowingTaskGroup { tasks in
                for _ in 1...4 {
                    let store = try await test.reopened()
                    tasks.addTask { try await ThroughputRecorder(store: store).record() }
                }
                try await tasks.waitForAll()
            }
            let rows = try await test.store.history()
            #expect(rows.count == 20 && rows.allSatisfy { $0[1].int == 1 })
        }
    }
}

extension Store {
    func now() async throws -> Timestamp {
        try #require(try await rows("SELECT \(dialect.now)").first?.first?.timestamp)
    }

    func finish(_ ticket: Int64, _ state: TicketState, at time: Timestamp) async throws {
        try await change(
            "UPDATE Tickets SET State = ?, FinishedAt = ? WHERE TicketNumber = ?",
            [.text(state.rawValue), .timestamp(time), .integer(ticket)])
    }

    /// The rows as `[MinuteAt, Completed, Failed, Pending]`, in order.
    fileprivate func history() async throws -> [[Value]] {
        try await rows("SELECT MinuteAt, Completed, Failed, Pending FROM ThroughputHistory ORDER BY MinuteAt")
    }
}

extension Timestamp {
    /// The start of the minute that lies so many after this one.
    func minute(_ offset: Int) -> Timestamp { startOfMinute + .minute * offset }
}
