import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

@Suite("The history of the work")
struct ThroughputSeriesTests {
    @Test("Minutes are added up into equal parts", arguments: TestDatabase.available)
    func parts(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            let store = test.store
            let start = try await ThroughputSeries.load(.day, from: store).parts[40].start
            for (minute, pending) in [(0, 90), (29, 50), (30, 40)] {
                try await store.change(
                    "INSERT INTO ThroughputHistory (MinuteAt, Completed, Failed, Pending) VALUES (?, 10, 1, ?)",
                    [.timestamp(start.minute(minute)), .integer(Int64(pending))])
            }
            let series = try await ThroughputSeries.load(.day, from: store)
            #expect(series.parts.count == 48)
            let busy = series.parts.filter { $0.start >= start }.prefix(3)
            #expect(busy.map(\.completed) == [20, 10, 0] && busy.map(\.failed) == [2, 1, 0])
            #expect(busy.map(\.pending) == [50, 40, nil])
        }
    }

    @Test("What was finished after the last recorded minute is counted", arguments: TestDatabase.available)
    func unrecorded(database: TestDatabase) async throws {
        try await withQueue(on: database, tickets: 1...6) { _, store async throws in
            let now = try await store.now()
            try await store.finish(1, .complete, at: now.minute(-30))
            try await store.finish(2, .failed, at: now.minute(-5))
            var series = try await ThroughputSeries.load(.week, from: store)
            #expect(series.completed == 1 && series.failed == 1)
            #expect(series.parts.last { $0.failed > 0 }?.pending == 4)

            try await ThroughputRecorder(store: store).record()
            for ticket in [3, 4] { try await store.finish(Int64(ticket), .complete, at: now) }
            series = try await ThroughputSeries.load(.week, from: store)
            #expect(series.completed == 3 && series.failed == 1)
            // What was recorded stands, though the ticket is no longer finished.
            try await store.change("UPDATE Tickets SET State = 'Pending' WHERE TicketNumber = 1")
            #expect(try await ThroughputSeries.load(.week, from: store).completed == 3)
        }
    }

    @Test("The last hour goes by the minute", arguments: TestDatabase.available)
    func hour(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            let parts = try await ThroughputSeries.load(.hour, from: test.store).parts
            #expect(parts.count == 60)
            #expect(zip(parts, parts.dropFirst()).allSatisfy { $0.start + .minute == $1.start })
        }
    }

    @Test(
        "The latest change of the mode and the processes that began stand beside it", arguments: TestDatabase.available)
    func events(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            let before = try await test.store.now()
            _ = try await ProcessingControl.set(.paused, by: "ann", in: test.store)
            _ = try await ProcessingControl.set(.running, by: "bob", in: test.store)
            let registry = WorkerRegistry(store: test.store)
            for id in ["w1", "w2"] {
                try await registry.register(WorkerID(id), role: .worker, process: .current, lease: .seconds(60))
            }
            let events = try await ThroughputSeries.load(.hour, from: test.store).events
            let host = ProcessIdentity.current.host
            #expect(events.map(\.kind) == [.mode(.running, by: "bob"), .started(role: "worker", host: host, count: 2)])
            #expect(events.allSatisfy { $0.at >= before })

            try await test.store.change("UPDATE Workers SET StartedAt = ?", [.timestamp(before - .day)])
            #expect(try await ThroughputSeries.load(.hour, from: test.store).events.count == 1)
        }
    }

    @Test("A week has parts of three hours, the last of them with this moment in it", arguments: TestDatabase.available)
    func week(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            let before = try await test.store.now()
            let parts = try await ThroughputSeries.load(.week, from: test.store).parts
            #expect(parts.count == 56)
            #expect(zip(parts, parts.dropFirst()).allSatisfy { $0.start + .hour * 3 == $1.start })
            let last = try #require(parts.last)
            let after = try await test.store.now()
            #expect(last.start + .hour * 3 > before && last.start <= after)
        }
    }
}

extension ThroughputSeries {
    fileprivate var completed: Int { parts.reduce(0) { $0 + $1.completed } }
    fileprivate var failed: Int { parts.reduce(0) { $0 + $1.failed } }
}
