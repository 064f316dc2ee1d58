import ODBC
import TestSupport
import Testing

@testable import Presentation
@testable import TicketAnalytics

@Suite("The audit log as a page")
struct AuditViewTests {
    /// Somebody pauses, leaves a person out and makes a managed skill.
    private func withChanges(on database: TestDatabase, _ body: (Store) async throws -> Void) async throws {
        try await withStore(on: database) { test async throws in
            let store = test.store
            _ = try await ProcessingControl.set(.paused, by: "ann", in: store)
            let bob = try await store.run { connection in
                _ = try connection.execute(
                    "INSERT INTO Technicians (Identifier, Name, Active) VALUES ('bob', 'Bob Ross', 1)", [])
                return try connection.query("SELECT TechnicianId FROM Technicians").first?.int64(0) ?? 0
            }
            _ = try await TechnicianExclusion(store: store, actor: "ann").exclude(bob, reason: "has left")
            _ = try await Curation(store: store, actor: "cat").perform(.create(ManagedSkill(name: "Backup")))
            try await body(store)
        }
    }

    @Test("It holds all that was changed, the latest first", arguments: TestDatabase.available)
    func all(database: TestDatabase) async throws {
        try await withChanges(on: database) { store in
            let report = try await AuditView().report(from: store)
            let rows = report.tables[0].rows.map { $0[2...].map(\.bare) }
            #expect(
                rows == [
                    ["cat", "managed-skill.create", "Backup", "new: Backup"],
                    ["ann", "technician.exclude", "Bob Ross", "because has left"],
                    ["ann", "processing.mode", "Paused", ""],
                ])
            #expect(report.rendered(as: .csv).hasPrefix("entry,happenedAt,actor,action,subject,words"))
        }
    }

    @Test("It is narrowed down by what was done, and by whom", arguments: TestDatabase.available)
    func narrowed(database: TestDatabase) async throws {
        try await withChanges(on: database) { store in
            func done(_ address: String) async throws -> [Cell] {
                let (view, complaints) = try #require(PortalAddress(address).view)
                #expect(complaints.isEmpty && view.link.text == address)
                return try await view.report(from: store).tables[0].rows.map { $0[3] }
            }
            #expect(try await done("status/audit?person=ann") == ["technician.exclude", "processing.mode"])
            #expect(try await done("status/audit?action=processing.mode&person=ann") == ["processing.mode"])
            #expect(try await done("status/audit?action=processing.mode&person=cat") == [])
            #expect(try await done("status/audit?page=2&per=2") == ["processing.mode"])
            let filters = try await AuditView().report(from: store).filters
            guard case .choice(let people) = filters[1].control else { throw Missing() }
            #expect(people.map(\.value) == ["", "ann", "cat"] && people.map(\.count) == [nil, 2, 1])
        }
    }

    @Test("Its command asks the same")
    func command() throws {
        let (view, _) = try #require(PortalAddress("status/audit?person=CORP%5Cann&per=20").view)
        #expect(view.command == ["audit", "--person", "CORP\\ann", "--per", "20"])
    }

    private struct Missing: Error {}
}
