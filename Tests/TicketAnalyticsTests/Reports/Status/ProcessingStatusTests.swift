import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

struct ProcessingStatusTests {
    @Test(arguments: TestDatabase.available)
    func statusCountsStatesSpeedAndReasons(database: TestDatabase) async throws {
        try await withKnownData(on: database) { store, source in
            await source.put(9, "new", at: .day(2))
            try await store.populate(from: source)
            let status = try await ProcessingStatus.load(from: store)
            let counts = TicketState.allCases.map { status.counts[$0] }
            #expect(counts == [1, 0, 3, 1, 0])
            #expect(status.throughput.counts == [3, 3, 3])
            #expect(status.queue.oldest != nil && status.queue.waitingForRetry == 0)
            #expect(status.sources.map(\.name) == ["stub"])
            #expect(status.sources.first?.changedAt == .day(2))
            #expect(status.failures.map(\.kind) == ["too-long"])
            #expect(status.failures.first?.tickets == 1)
            #expect(status.failures.first.map { status.age(of: $0.lastAt) < .minute } == true)
        }
    }

    @Test(arguments: TestDatabase.available)
    func anEmptyDatabaseHasAStatus(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            let status = try await ProcessingStatus.load(from: test.store)
            #expect(status.throughput.counts == [0, 0, 0])
            #expect(status.oldestPendingAge == nil && status.ticketTime == nil && status.problems.isEmpty)
            #expect(status.lastFinishedAt == nil)
            #expect(status.control.mode == .running && status.drainEstimate == .nothingPending)
        }
    }

    @Test(arguments: TestDatabase.available)
    func speedComesFromTheHistory_andFromTheMinutesThatAreNotInIt(database: TestDatabase) async throws {
        try await withQueue(on: database, tickets: 1...5) { _, store in
            let now = try await store.now()
            for minute in [-1500, -90, -30] {
                try await store.change(
                    "INSERT INTO ThroughputHistory (MinuteAt, Completed, Failed, Pending) VALUES (?, 100, 0, 0)",
                    [.timestamp(now.minute(minute))])
            }
            // Before the last recorded minute: the history speaks for it, whatever it says.
            try await store.finish(1, .complete, at: now.minute(-40))
            try await store.finish(2, .complete, at: now.minute(-20))
            try await store.finish(3, .complete, at: now)
            try await store.finish(4, .failed, at: now + .seconds(1))
            let status = try await ProcessingStatus.load(from: store)
            #expect(status.throughput.counts == [1, 102, 202])
            #expect(status.lastFinishedAt == now + .seconds(1))
        }
    }

    @Test(arguments: TestDatabase.available)
    func withoutHistoryTheDayIsCounted(database: TestDatabase) async throws {
        try await withQueue(on: database, tickets: 1...4) { _, store in
            let now = try await store.now()
            for (ticket, minute) in [(1, -1450), (2, -600), (3, -30), (4, -1)] {
                try await store.finish(Int64(ticket), .complete, at: now.minute(minute))
            }
            let throughput = try await ProcessingStatus.load(from: store).throughput
            #expect(throughput.counts == [1, 2, 3])
        }
    }

    @Test(arguments: TestDatabase.available)
    func retriesAreCountedAndGrouped_alsoThoseWhoseWorkerDied(database: TestDatabase) async throws {
        try await withQueue(on: database, tickets: 1...5) { _, store in
            let now = try await store.now()
            let sql = "UPDATE Tickets SET AvailableAt = ?, FailureKind = ?, FailureReason = ? WHERE TicketNumber = ?"
            try await store.change(sql, [.timestamp(now + .hour), "timeout", "no answer in 60 s", 1])
            try await store.change(sql, [.timestamp(now + .minute), "timeout", "no answer in 70 s", 2])
            try await store.change(
                "UPDATE Tickets SET Quarantined = 1, AvailableAt = ? WHERE TicketNumber = 3",
                [
                    .timestamp(now - .hour)
                ])
            let status = try await ProcessingStatus.load(from: store)
            #expect(status.queue == PendingTickets(oldest: now - .hour, waitingForRetry: 2))
            #expect(status.retrying.map(\.kind) == ["timeout", "worker-died"])
            #expect(status.retrying.map(\.tickets) == [2, 1])
            #expect(status.retrying.first?.example == "no answer in 60 s")
            #expect(status.retrying.first?.lastAt == now + .hour)
        }
    }

    @Test(arguments: TestDatabase.available)
    func theTimeOfATicketIsThatOfTheLatestAnalyses_withoutReusedOnes(database: TestDatabase) async throws {
        try await withQueue(on: database, tickets: 1...1) { _, store in
            try await store.analyse(milliseconds: [900_000], isReused: false)
            try await store.analyse(milliseconds: (1...899).reversed().map { $0 * 10 }, isReused: false)
            try await store.analyse(milliseconds: Array(repeating: 1, count: 101), isReused: true)
            let time = try #require(try await ProcessingStatus.load(from: store).ticketTime)
            #expect(time == TicketTime(median: .milliseconds(4500), p95: .milliseconds(8550), analyses: 899))
        }
    }

    @Test(arguments: TestDatabase.available)
    func statusListsTheProcesses(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            let registry = WorkerRegistry(store: test.store)
            let worker = WorkerID("w1@desk-1")
            try await registry.register(worker, role: .worker, process: .current, lease: .seconds(60))
            _ = try await registry.heartbeat(worker, WorkerProgress(held: 2, currentTicket: 7), lease: .seconds(60))
            try await registry.register(WorkerID("w2"), role: .worker, process: .current, lease: .seconds(-60))
            try await test.store.change(
                """
                UPDATE Workers SET Activity = 'waiting', Trouble = 'The model is away', TroubleSince = HeartbeatAt
                WHERE WorkerId = 'w1@desk-1'
                """)
            let processes = try await ProcessingStatus.load(from: test.store).processes
            let process = try #require(processes.first)
            #expect(process.name == "w1" && process.role == "worker" && process.pid == Int(ProcessIdentity.current.pid))
            #expect(process.held == 2 && process.currentTicket == 7 && !process.isOverdue)
            #expect(process.activity == "waiting" && process.trouble == "The model is away")
            #expect(process.troubleSince == process.heartbeatAt)
            #expect(processes.map(\.isOverdue) == [false, true])
        }
    }

    @Test(arguments: TestDatabase.available)
    func theModeIsTold(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            _ = try await ProcessingControl.set(.paused, by: "ann@desk", in: test.store)
            let control = try await ProcessingStatus.load(from: test.store).control
            #expect(control.mode == .paused && control.changedBy == "ann@desk" && control.changedAt != nil)
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

extension Store {
    /// Analyses of ticket 1 that took so long, one after the other.
    fileprivate func analyse(milliseconds: [Int], isReused: Bool) async throws {
        let sql = """
            INSERT INTO Analyses
                (TicketNumber, Extractor, Model, PromptHash, AnalysisKey, DurationMs, SkillCount, DroppedCount, Reused,
                    AnalyzedAt)
            VALUES (1, 'ollama', 'm', 'p', 'k', ?, 0, 0, ?, \(dialect.now))
            """
        try await write { connection in
            for time in milliseconds {
                try connection.execute(sql, [.integer(Int64(time)), .integer(isReused ? 1 : 0)])
            }
        }
    }
}

extension Throughput {
    fileprivate var counts: [Int] { [in5Minutes, inHour, inDay] }
}
