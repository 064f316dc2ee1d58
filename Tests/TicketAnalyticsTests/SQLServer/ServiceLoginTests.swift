import Foundation
import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

@Suite("A login with a role of the schema", .enabled(if: TestDatabase.sqlServer.isAvailable))
struct ServiceLoginTests {
    @Test("A worker populates, analyses and reports, and can do no more")
    func worker() async throws {
        try await withLogin("ticket_worker") { store, owner in
            try await owner.change("EXEC dbo.CreateManagedSkill N'ann', N'Coding'")
            try await store.analyse(StubSource(tickets: 4))
            #expect(try await store.states().values.allSatisfy { $0 == "Complete" })
            #expect(try await DiscoveredSkills.load(DiscoveredSkills.Query(), from: store).entries.count == 3)
            _ = try await ProcessingControl.set(.paused, by: "ann", in: store)
            try await owner.change("EXEC dbo.MapSkill N'ann', N'Swift', N'Coding'")
            try await store.add(spelling: "'swift'")
            try await store.add(spelling: "SWIFT (swift)")
            #expect(try await owner.count("ManagedSkillMembers") == 2)
            try await expectRefused(
                [
                    "DELETE FROM Tickets", "UPDATE Skills SET Name = 'x'", "UPDATE ManagedSkills SET Name = 'x'",
                    "DELETE FROM AuditLog", "EXEC dbo.CreateManagedSkill N'a', N'b'",
                    "EXEC dbo.AddServiceLogin N'ticket_portal', N'a', N'b'", "CREATE TABLE Own (Id INT)",
                ], of: store)
        }
    }

    @Test("A portal reads, curates and retries, and can do no more")
    func portal() async throws {
        try await withLogin("ticket_portal") { store, owner in
            try await owner.analyse(StubSource(tickets: 4))
            #expect(try await DiscoveredSkills.load(DiscoveredSkills.Query(), from: store).entries.count == 3)
            try await store.change("EXEC dbo.CreateManagedSkill N'ann', N'Coding'")
            try await store.change("EXEC dbo.MapSkill N'ann', N'Swift', N'Coding'")
            try await curate(store)
            try await owner.change("UPDATE Tickets SET State = 'Failed' WHERE TicketNumber = 1")
            #expect(try await TicketQueue(store: store).retryFailed(.all, by: "ann").count == 1)
            _ = try await CheckRuns(store: store).start(ticket: "1", by: "ann")
            #expect(try await CheckRuns(store: store).claim() != nil)
            try await expectRefused(
                [
                    "DELETE FROM Tickets", "INSERT INTO Leases SELECT * FROM Leases", "DELETE FROM AuditLog",
                    "UPDATE AuditLog SET Actor = 'x'", "EXEC dbo.ClaimTickets N'a'",
                ], of: store)
        }
    }

    @Test("A reader reads reports and views, and can do no more")
    func reader() async throws {
        try await withLogin("ticket_reader") { store, owner in
            try await owner.analyse(StubSource(tickets: 4))
            #expect(try await DiscoveredSkills.load(DiscoveredSkills.Query(), from: store).entries.count == 3)
            #expect(try await store.rows("SELECT * FROM reporting.TicketsBySkill").count == 4)
            try await expectRefused(
                [
                    "UPDATE Tickets SET State = 'Failed'", "SELECT * FROM AuditLog", "SELECT * FROM ImportedNotes",
                    "SELECT * FROM CheckRuns",
                    "EXEC dbo.ClaimTickets N'a'", "DELETE FROM Technicians",
                ], of: store)
        }
    }

    @Test("The role and the password of a new login must be given")
    func refusals() async throws {
        try await withStore(on: .sqlServer) { test in
            for (values, message) in [
                ("N'db_owner', N'a', N'b'", "The role is"), ("N'ticket_reader', N'a'", "password"),
            ] {
                let error = await #expect(throws: StoreError.self) {
                    try await test.store.change("EXEC dbo.AddServiceLogin \(values)")
                }
                #expect(error?.problem.contains(message) == true)
            }
        }
    }

    /// Everything that the portal's pages do.
    private func curate(_ store: Store) async throws {
        let curation = Curation(store: store, actor: "ann")
        let taxonomy = try await Taxonomy.load(from: store)
        let (coding, swift) = (try taxonomy.find(managed: "Coding"), try taxonomy.find(discovered: "Swift"))
        let made = try await curation.perform(.create(ManagedSkill(name: "Swift"), of: [swift]))
        let merged = try await curation.perform(.merge([try #require(made.managedSkill)], into: coding))
        let record = try await CurationHistory.record(try #require(merged.entry), from: store)
        _ = try await curation.perform(.undo(record))
        for edit in [
            CurationEdit.rename(coding, to: "Code"), .distinguish(["Swift"], from: "Code"), .dismiss([swift]),
            .reconsider([swift]), .delete(coding),
        ] { _ = try await curation.perform(edit) }
        #expect(try await ManagedSkillList.load(.init(), from: store).entries.map(\.skill.name) == ["Swift"])
    }

    private func withLogin(_ role: String, _ body: (Store, _ owner: Store) async throws -> Void) async throws {
        try await withStore(on: .sqlServer) { test in
            let login = "test_" + UUID().uuidString.lowercased().filter { $0 != "-" }
            // Every mark but a closing brace, which FreeTDS cannot read.
            let password = "It's a \"Secret\" 1;{"
            dropLoginAtEnd(login)
            // A second call changes nothing.
            for _ in 1...2 {
                try await test.store.change(
                    "EXEC dbo.AddServiceLogin ?, ?, ?", [.text(role), .text(login), .text(password)])
            }
            var settings = test.settings.database
            settings.connection.user = login
            settings.connection.password = .text(Secret(password))
            try await body(try await Store.open(settings), test.store)
            try await test.store.change("DROP USER \(login)")
        }
    }

    private func expectRefused(_ statements: [String], of store: Store) async throws {
        for statement in statements {
            let error = await #expect(throws: StoreError.self, "\(statement)") { try await store.change(statement) }
            #expect(error?.exitStatus == .notAllowed, "\(statement): \(error.map { $0.problem } ?? "")")
        }
    }
}

extension Store {
    /// Adds a discovered skill as a worker does.
    fileprivate func add(spelling name: String) async throws {
        let statements = AnalysisStatements(dialect: dialect, worker: WorkerID("w"))
        let skill = GroundedSkill(name: name, kind: .technology, quote: name, start: 0, end: 1)
        try await write { try statements.add([skill], on: $0) }
    }
}
