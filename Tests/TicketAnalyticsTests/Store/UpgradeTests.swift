import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

@Suite("The upgrade of a database that an earlier version made")
struct UpgradeTests {
    @Test("Keeps every row, and the queue goes on", arguments: TestDatabase.available.filter { $0 != .sqlServer })
    func fromTheFirst(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            let old = test.store
            try await makeFirstVersion(old)
            try await addTickets(old)
            let before = try await old.rows("SELECT TicketNumber, Summary, State, Attempts FROM Tickets ORDER BY 1")

            let new = try await test.reopened()
            #expect(
                try await new.rows("SELECT Version FROM SchemaVersion ORDER BY Version")
                    == (1...Migration.newestVersion).map { [.integer(Int64($0))] })
            #expect(
                try await new.rows("SELECT TicketNumber, Summary, State, Attempts FROM Tickets ORDER BY 1") == before)
            #expect(try await new.count("Workers", where: "Activity = 'starting' AND Trouble IS NULL") == 1)

            let queue = TicketQueue(store: new)
            #expect(try await queue.claimNext(10).map(\.ticketNumber) == [1, 2])
            // What an old worker left behind when it was killed for the upgrade.
            #expect(try await queue.recoverExpiredLeases(.four) == 1)
            #expect(try await queue.claimAlone()?.ticketNumber == 3)
        }
    }

    @Test("Is not begun by a program that is older than the database", arguments: TestDatabase.available)
    func newer(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            let next = Migration.newestVersion + 1
            try await test.store.change(
                "INSERT INTO SchemaVersion (Version, Name, AppliedAt) VALUES (?, 'next', \(test.store.dialect.now))",
                [.integer(Int64(next))])
            let error = await #expect(throws: StoreError.self) { try await test.reopened() }
            #expect(
                error?.problem
                    == "The database has schema version \(next), but this program knows versions up to \(next - 1).")
            #expect(error?.remedy == "Install the version of Ticket Analytics that upgraded the database.")
        }
    }

    private func makeFirstVersion(_ store: Store) async throws {
        for table in Table.names.reversed() { try await store.change("DROP TABLE \(table)") }
        let first = try #require(Migration.all(for: store.dialect).first)
        try await store.write { connection in
            try Migrator.createVersionTable(connection, store.dialect)
            for statement in first.statements { try connection.execute(statement) }
            try connection.execute(
                "INSERT INTO SchemaVersion (Version, Name, AppliedAt) VALUES (1, 'initial', \(store.dialect.now))")
        }
    }

    /// Two that wait, one that a worker of that version holds, and one that is done.
    private func addTickets(_ store: Store) async throws {
        let (now, past) = (store.dialect.now, "'2026-01-01 00:00:00.000000'")
        for (number, state) in [(1, "Pending"), (2, "Pending"), (3, "Processing"), (4, "Complete")] {
            try await store.change(
                """
                INSERT INTO Tickets
                    (TicketNumber, Source, Summary, ChangedAt, State, Attempts, AvailableAt, PopulatedAt, LeaseUntil)
                VALUES (?, 'stub', 'Ticket', \(past), ?, 1, \(past), \(now), \(past))
                """, [.integer(Int64(number)), .text(state)])
        }
        try await store.change(
            """
            INSERT INTO Workers
                (WorkerId, Role, Host, Pid, StartedAt, HeartbeatAt, LeaseUntil, Held, Completed, Failed)
            VALUES ('old', 'worker', 'h', 1, \(past), \(past), \(past), 1, 0, 0)
            """)
    }
}
