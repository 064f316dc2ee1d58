import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

@Suite("What was done, as a page tells it")
struct AuditEntryTests {
    private func words(_ action: String, _ subject: String, _ detail: String? = nil) -> String {
        AuditEntry(
            happenedAt: Timestamp(microseconds: 0), actor: "ann", action: action, subject: subject, detail: detail
        ).words
    }

    @Test("It is a sentence that names what it was done to, and what others went to")
    func sentences() {
        #expect(words("managed-skill.merge", "Switch", #"{"into":"Firewall"}"#) == "Merged Switch into Firewall.")
        #expect(words("managed-skill.map", "Excel", #"{"into":"Office"}"#) == "Mapped Excel to Office.")
        #expect(words("managed-skill.map", "Excel") == "Took Excel out of its managed skill.")
        #expect(words("managed-skill.rename", "Unix", "old words") == "Renamed Unix.")
        #expect(words("tickets.retry", "10 failed tickets") == "Put back into the queue: 10 failed tickets.")
        #expect(words("processing.mode", "Paused").hasPrefix("Paused: nothing is populated"))
        #expect(words("skill-mark.wrong", "VPN in ticket 7") == "Marked VPN in ticket 7 as wrong.")
        #expect(words("technician.exclude", "Ann Lee") == "Ann Lee is left out of reports.")
    }

    @Test("A renamed skill is told by both names", arguments: TestDatabase.available)
    func renamed(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            let curation = Curation(store: test.store, actor: "ann")
            let made = try await curation.perform(.create(ManagedSkill(name: "Unix")))
            let renamed = try await curation.perform(.rename(try #require(made.managedSkill), to: "Linux"))
            let entry = try await AuditEntry.load(try #require(renamed.entry), from: test.store)
            #expect(entry?.words == "Renamed Unix to Linux.")
        }
    }
}
