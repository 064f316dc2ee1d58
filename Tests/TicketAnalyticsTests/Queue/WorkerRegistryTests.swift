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
