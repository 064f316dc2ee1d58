import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

@Suite("In how far several readings agree")
struct SkillAgreementTests {
    @Test("Skills are counted by what their names mean, the most often named first")
    func counts() {
        let agreement = SkillAgreement([["Citrix", "VPN"], ["vpn"], ["VPN", "Printer"]].map { $0.map(skill) })
        #expect(agreement.entries.map(\.name) == ["VPN", "Citrix", "Printer"])
        #expect(agreement.entries.map(\.times) == [3, 1, 1])
        #expect(agreement.unanimous == 1 && agreement.times("Vpn") == 3 && agreement.times("Outlook") == 0)
    }

    @Test("A check that was asked to read thrice keeps what each reading named", arguments: TestDatabase.available)
    func kept(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            let runs = CheckRuns(store: test.store)
            let id = try await runs.start(text: "about Swift", repeats: 3, by: "ann", try TicketTextWriter())
            let job = try #require(try await runs.claim())
            #expect(job.repeats == 3)
            let analyst = Analyst(extractor: StubExtractor())
            var check = try await TicketCheck.check(read: job.text ?? "", name: job.name, with: analyst)
            try await check.readAgain(job.repeats - 1, with: analyst)
            try await runs.finish(job, check)
            let agreement = try #require(try await runs.load(id).check?.agreement)
            #expect(agreement.readings == 3 && agreement.unanimous == 1 && agreement == check.agreement)
        }
    }

    @Test("Nobody has a text read for ever", arguments: [0, 6])
    func tooOften(repeats: Int) async throws {
        try await withStore(on: .sqlite) { test async throws in
            await #expect(throws: CheckRunError.tooOften) {
                try await CheckRuns(store: test.store)
                    .start(text: "Swift", repeats: repeats, by: "ann", try TicketTextWriter())
            }
        }
    }

    private func skill(_ name: String) -> GroundedSkill {
        GroundedSkill(name: name, kind: .technology, quote: name, start: 0, end: 1)
    }
}
