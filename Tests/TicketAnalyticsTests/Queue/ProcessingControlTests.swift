import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

@Suite("The processing mode")
struct ProcessingControlTests {
    @Test("Without a row everything runs", arguments: TestDatabase.available)
    func absent(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            #expect(try await ProcessingControl.load(from: test.store).mode == .running)
        }
    }

    @Test(
        "A change is seen by everybody, with its author, and stands in the audit log", arguments: TestDatabase.available
    )
    func change(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            #expect(try await ProcessingControl.set(.paused, by: "ann@desk", in: test.store) != nil)
            #expect(try await ProcessingControl.set(.draining, by: "bob@desk", in: test.store) != nil)
            let other = try await ProcessingControl.load(from: test.reopened())
            #expect(other.mode == .draining && other.changedBy == "bob@desk" && other.changedAt != nil)
            let log = try await test.store.rows("SELECT Actor, Subject FROM AuditLog ORDER BY AuditId")
            #expect(log == [["ann@desk", "Paused"], ["bob@desk", "Draining"]])
        }
    }

    @Test("The mode that is there already changes nothing", arguments: TestDatabase.available)
    func same(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            #expect(try await ProcessingControl.set(.running, by: "ann@desk", in: test.store) == nil)
            #expect(try await test.store.count("AuditLog") == 0)
        }
    }

    @Test("Nothing is claimed while it is paused, and all again afterwards", arguments: TestDatabase.available)
    func pause(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            try await test.store.add(1...3)
            let queue = TicketQueue(store: test.store)
            _ = try await ProcessingControl.set(.paused, by: "ann@desk", in: test.store)
            #expect(try await queue.claimNext(10).isEmpty)
            _ = try await ProcessingControl.set(.draining, by: "ann@desk", in: test.store)
            #expect(try await queue.claimNext(10).count == 3)
        }
    }
}
