import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

struct StatusReportTests {
    @Test(arguments: TestDatabase.available)
    func statusCountsStatesSpeedAndReasons(database: TestDatabase) async throws {
        try await withKnownData(on: database) { store, source in
            await source.put(9, "new", at: .day(2))
            try await store.populate(from: source)
            let status = try await ProcessingStatus.load(from: store)
            let counts = TicketState.allCases.map { status.counts[$0] }
            #expect(counts == [1, 0, 3, 1, 0])
            #expect(status.completedIn5Minutes == 3 && status.completedInHour == 3)
            #expect(status.oldestPending != nil)
            #expect(status.sources.map(\.name) == ["stub"])
            #expect(status.sources.first?.changedAt == .day(2))
            #expect(status.failures.map(\.kind) == ["too-long"])
            #expect(status.failures.first?.tickets == 1)
        }
    }

    @Test(arguments: TestDatabase.available)
    func whatWasCompletedLongAgoIsNoSpeed(database: TestDatabase) async throws {
        try await withKnownData(on: database) { store, _ in
            try await store.change(
                "UPDATE Tickets SET FinishedAt = \(store.dialect.nowPlusMilliseconds) WHERE TicketNumber <= 2",
                [.integer(-600_000)])
            let status = try await ProcessingStatus.load(from: store)
            #expect(status.completedIn5Minutes == 1 && status.completedInHour == 3)
        }
    }

    @Test(arguments: TestDatabase.available)
    func statusListsTheProcesses(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            let registry = WorkerRegistry(store: test.store)
            let worker = WorkerID("w1")
            try await registry.register(worker, role: .worker, process: .current, lease: .seconds(60))
            _ = try await registry.heartbeat(worker, WorkerProgress(held: 2, currentTicket: 7), lease: .seconds(60))
            let process = try #require(try await ProcessingStatus.load(from: test.store).processes.first)
            #expect(process.id == "w1" && process.role == "worker" && process.pid == Int(ProcessIdentity.current.pid))
            #expect(process.held == 2 && process.currentTicket == 7)
        }
    }

    @Test(arguments: TestDatabase.available)
    func failedTicketsComeWithTheirReasons_latestFirst(database: TestDatabase) async throws {
        try await withKnownData(on: database) { store, _ in
            try await store.change(
                """
                UPDATE Tickets SET State = 'Failed', FailureKind = 'x', FailureReason = 'y', \
                FinishedAt = \(store.dialect.nowPlusMilliseconds) WHERE TicketNumber = 1
                """, [.integer(60_000)])
            let failed = try await FailedTickets.load(limit: 1, from: store)
            #expect(failed.total == 2)
            #expect(failed.entries.map(\.ticket.text) == ["T-1"])
            let all = try await FailedTickets.load(limit: 9, from: store)
            #expect(all.entries.last?.kind == "too-long" && all.entries.last?.attempts == 1)
            #expect(all.entries.last?.reason.contains("too long") == true)
        }
    }
}
