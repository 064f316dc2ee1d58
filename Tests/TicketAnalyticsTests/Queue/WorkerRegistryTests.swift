import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

struct WorkerRegistryTests {
    private let worker = WorkerID("w1")

    @Test(arguments: TestDatabase.available)
    func aHeartbeatTellsWhetherTheRowIsThere(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            let registry = WorkerRegistry(store: test.store)
            try await registry.register(worker, role: .worker, process: .current, lease: .seconds(60))
            let progress = WorkerProgress(held: 2, currentTicket: 7, completed: 3, failed: 1)
            #expect(try await registry.heartbeat(worker, progress, lease: .seconds(60)))
            #expect(
                try await test.store.rows("SELECT Held, CurrentTicket, Completed, Failed FROM Workers") == [
                    [2, 7, 3, 1]
                ])
            try await registry.remove(worker)
            #expect(try await !registry.heartbeat(worker, progress, lease: .seconds(60)))
        }
    }

    @Test(
        "Trouble is dated when it begins, keeps its date while any lasts, and loses it when there is none",
        arguments: TestDatabase.available)
    func trouble(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            let registry = WorkerRegistry(store: test.store)
            try await registry.register(worker, role: .worker, process: .current, lease: .seconds(60))
            func tell(_ activity: WorkerActivity, _ trouble: String?) async throws -> [Value] {
                let progress = WorkerProgress(activity: activity, trouble: trouble)
                #expect(try await registry.heartbeat(worker, progress, lease: .seconds(60)))
                return try await test.store.rows("SELECT Activity, Trouble, TroubleSince FROM Workers")[0]
            }
            #expect(try await tell(.working, nil) == ["working", .null, .null])
            let first = try await tell(.waiting, "the model is away")
            #expect(first[..<2] == ["waiting", "the model is away"] && first[2] != .null)
            try await test.store.change(
                "UPDATE Workers SET TroubleSince = \(test.store.dialect.nowPlusMilliseconds)", [.integer(-60_000)])
            let since = try await test.store.rows("SELECT TroubleSince FROM Workers")[0][0]
            #expect(try await tell(.waiting, "the source is away") == ["waiting", "the source is away", since])
            #expect(try await tell(.idle, nil) == ["idle", .null, .null])
            let long = try await tell(.waiting, String(repeating: "x", count: 500))
            #expect(long[1].text?.count == 400 && long[2] != since)
        }
    }

    @Test(arguments: TestDatabase.available)
    func onlyRowsWhoseLeaseRanOutAreRemoved(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            let registry = WorkerRegistry(store: test.store)
            try await registry.register(worker, role: .worker, process: .current, lease: .seconds(60))
            try await registry.register(WorkerID("old"), role: .worker, process: .current, lease: .seconds(-60))
            #expect(try await registry.removeExpired() == 1)
            #expect(try await registry.contains(worker))
        }
    }

    @Test("A host's living workers are those whose lease runs", arguments: TestDatabase.available)
    func living(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            let registry = WorkerRegistry(store: test.store)
            let here = ProcessIdentity(host: "here", pid: 7)
            let there = ProcessIdentity(host: "there", pid: 7)
            try await registry.register(worker, role: .worker, process: here, lease: .seconds(60))
            try await registry.register(WorkerID("silent"), role: .worker, process: here, lease: .seconds(-1))
            try await registry.register(WorkerID("c"), role: .controller, process: here, lease: .seconds(60))
            try await registry.register(WorkerID("w2"), role: .worker, process: there, lease: .seconds(60))
            #expect(try await registry.living(on: "here") == [worker])
        }
    }

    @Test(arguments: TestDatabase.available)
    func aSecondControllerIsToldOfTheFirst(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            let registry = WorkerRegistry(store: test.store)
            let controller = WorkerID("controller@here")
            #expect(try await registry.register(controller: controller, process: .current, lease: .seconds(60)) == nil)
            // Process 1 is there on every machine.
            let other = ProcessIdentity(host: "here", pid: 1)
            let holder = try await registry.register(controller: controller, process: other, lease: .seconds(60))
            #expect(holder == .current)
        }
    }

    @Test(arguments: TestDatabase.available)
    func aDeadControllersRowIsTakenOver(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            let registry = WorkerRegistry(store: test.store)
            let controller = WorkerID("controller@here")
            let dead = ProcessIdentity(host: "here", pid: .max)
            #expect(try await registry.register(controller: controller, process: dead, lease: .seconds(60)) == nil)
            #expect(try await registry.register(controller: controller, process: .current, lease: .seconds(60)) == nil)
        }
    }
}
