import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

@Suite("A lease by name")
struct NamedLeaseTests {
    /// On a host of its own, so that nobody here can see whether it lives.
    private let stranger = ProcessIdentity(host: "elsewhere", pid: 1)

    @Test("Has one holder, and is free again when he releases it", arguments: TestDatabase.available)
    func oneHolder(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            let (mine, other) = (lease(test.store), lease(test.store))
            #expect(try await mine.acquire() == nil)
            #expect(try await mine.acquire() == nil)
            #expect(try await other.acquire(as: stranger) == .current)
            try await mine.release()
            #expect(try await other.acquire(as: stranger) == nil)
            #expect(try await mine.acquire() == stranger)
        }
    }

    @Test("Falls to the next one when it runs out; the first may write no more", arguments: TestDatabase.available)
    func fencing(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            let (lost, other) = (lease(test.store), lease(test.store))
            #expect(try await lost.acquire(as: stranger) == nil)
            try await test.store.change("UPDATE Leases SET LeaseUntil = '2000-01-01 00:00:00.000000'")
            #expect(try await other.acquire() == nil)
            await #expect(throws: LeaseError.lost(name: "populate stub")) {
                try await test.store.write { try lost.guarding($0) }
            }
            try await test.store.write { try other.guarding($0) }
        }
    }

    @Test("Falls at once to a process of the same host if its holder is dead", arguments: TestDatabase.available)
    func deadHolder(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            // No process has this pid: it is above the kernel's limit.
            let dead = ProcessIdentity(host: ProcessIdentity.current.host, pid: 1 << 30)
            #expect(try await lease(test.store).acquire(as: dead) == nil)
            #expect(try await lease(test.store).acquire() == nil)
        }
    }

    @Test(
        "Falls at once to a process with the pid of its holder: in a container every start has the same",
        arguments: TestDatabase.available)
    func samePid(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            #expect(try await lease(test.store).acquire() == nil)
            #expect(try await lease(test.store).acquire() == nil)
        }
    }

    @Test("Goes to one of many who ask at the same time", arguments: TestDatabase.available)
    func race(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            let stores = [try await test.reopened(), try await test.reopened(), try await test.reopened()]
            let winners = try await withThrowingTaskGroup(of: Bool.self) { group in
                for (index, store) in (stores + stores).enumerated() {
                    let process = ProcessIdentity(host: "elsewhere", pid: Int32(index))
                    group.addTask { try await lease(store).acquire(as: process) == nil }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(winners == 1)
        }
    }

    private func lease(_ store: Store) -> NamedLease {
        NamedLease(name: "populate stub", duration: .seconds(60), store: store)
    }
}
