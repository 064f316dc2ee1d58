import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

@Suite("The work on checks")
struct CheckBenchTests {
    @Test("A ticket's result can be stored, and the audit log says so", arguments: TestDatabase.available)
    func save(database: TestDatabase) async throws {
        try await withImportedTicket(on: database) { bench, runs, store in
            let id = try await runs.start(ticket: "T-1", by: "ann")
            let job = try #require(try await runs.claim())
            let check = try await bench.check(job)
            #expect(check.analysis.skills.contains { $0.name == "Microsoft Outlook" })
            await #expect(throws: CheckRunError.notDone(id)) { try await bench.save(id, by: "bob") }
            try await runs.finish(job, check)

            let entry = try #require(try await bench.save(id, by: "bob"))
            let logged = try await store.rows("SELECT AuditId, Actor, Action, Subject FROM AuditLog ORDER BY AuditId")
                .last
            #expect(logged == [.integer(entry), "bob", "ticket.check", "ticket T-1"])
            #expect(try await store.count("TicketSkills") == check.analysis.skills.count)
            let after = try await runs.load(id)
            #expect(after.run.savedAt != nil && after.check?.difference?.count(.same) == check.analysis.skills.count)
        }
    }

    @Test("The result of a ticket that has changed is not stored", arguments: TestDatabase.available)
    func changed(database: TestDatabase) async throws {
        try await withImportedTicket(on: database) { bench, runs, store in
            let id = try await runs.start(ticket: "T-1", by: "ann")
            let job = try #require(try await runs.claim())
            try await runs.finish(job, try await bench.check(job))
            try await store.change("UPDATE ImportedTickets SET Summary = 'The printer fails'")
            await #expect(throws: CheckRunError.changed("T-1")) { try await bench.save(id, by: "bob") }
            #expect(try await store.count("TicketSkills") == 0)
        }
    }

    @Test("A text that is no ticket is checked, and has nowhere to be stored")
    func text() async throws {
        try await withImportedTicket(on: .sqlite) { bench, runs, _ in
            let id = try await runs.start(text: "Outlook hangs", by: "ann", try TicketTextWriter())
            let job = try #require(try await runs.claim())
            let check = try await bench.check(job)
            #expect(check.text == "Outlook hangs" && check.ticketNumber == nil && check.difference == nil)
            try await runs.finish(job, check)
            await #expect(throws: CheckRunError.noTicket(id)) { try await bench.save(id, by: "bob") }
        }
    }

    /// A queue with one ticket of a file, `T-1`, that names Outlook.
    private func withImportedTicket(
        on database: TestDatabase, _ body: (CheckBench, CheckRuns, Store) async throws -> Void
    ) async throws {
        try await withStore(on: database) { test async throws in
            try await test.store.change(
                """
                INSERT INTO ImportedTickets (TicketNumber, ExternalId, Summary, ChangedAt, ContentHash)
                VALUES (1, 'T-1', 'Outlook does not start', ?, 'h')
                """, [.timestamp(.day(1))])
            try await test.store.change(
                """
                INSERT INTO Tickets (TicketNumber, Source, ExternalId, Summary, ChangedAt, State, Attempts, AvailableAt,
                    PopulatedAt)
                VALUES (1, 'import', 'T-1', 'Outlook does not start', ?, 'Pending', 0, ?, ?)
                """, [.timestamp(.day(1)), .timestamp(.day(1)), .timestamp(.day(1))])
            try await body(
                CheckBench(store: test.store, settings: test.settings), CheckRuns(store: test.store), test.store)
        }
    }
}
