import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

@Suite("Checks that people ask for")
struct CheckRunsTests {
    @Test("A run goes from waiting to its result, which is kept whole", arguments: TestDatabase.available)
    func fromWaitingToDone(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            try await test.store.add([7])
            let runs = CheckRuns(store: test.store)
            let id = try await runs.start(ticket: "7", by: "ann")
            let waiting = try await runs.load(id)
            #expect(waiting.run.state == .waiting && waiting.run.requestedBy == "ann" && waiting.ahead == 0)

            let job = try #require(try await runs.claim())
            #expect(job.id == id && job.ticketNumber == 7 && job.text == nil)
            #expect(try await runs.claim() == nil)
            #expect(try await runs.load(id).run.state == .running)

            try await runs.finish(job, .made(ticket: 7))
            let done = try await runs.load(id)
            #expect(done.run.state == .done && done.run.skillCount == 1 && done.run.finishedAt != nil)
            let check = try #require(done.check)
            #expect(check.json == TicketCheck.made(ticket: 7).json)
            #expect(check.cuts.secrets == 2 && check.analysis.rawAnswer == "{\"skills\": \"…\"}")
            #expect(check.difference?.entries.map(\.change) == [.added])
        }
    }

    @Test("A text is kept as it is read, its secrets masked", arguments: TestDatabase.available)
    func text(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            let runs = CheckRuns(store: test.store)
            _ = try await runs.start(
                text: "VPN is down\npassword: Sommer2024!", by: "ann", try TicketTextWriter(test.settings.text))
            let job = try #require(try await runs.claim())
            #expect(job.name == "VPN is down" && job.ticketNumber == nil)
            #expect(job.text?.contains("VPN is down") == true && job.text?.contains("Sommer") == false)
            await #expect(throws: CheckRunError.emptyText) {
                try await runs.start(text: " \n", by: "ann", try TicketTextWriter(test.settings.text))
            }
        }
    }

    @Test("They are worked on in their order", arguments: TestDatabase.available)
    func order(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            try await test.store.add(1...3)
            let runs = CheckRuns(store: test.store)
            var ids: [Int64] = []
            for ticket in 1...3 { ids.append(try await runs.start(ticket: "\(ticket)", by: "ann")) }
            #expect(try await runs.load(ids[2]).ahead == 2)
            var claimed: [Int64] = []
            while let job = try await runs.claim() { claimed.append(job.id) }
            #expect(claimed == ids)
            #expect(try await runs.latest(2).map(\.id) == [ids[2], ids[1]])
        }
    }

    @Test("What is cancelled stays cancelled, whatever its portal finds", arguments: TestDatabase.available)
    func cancel(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            try await test.store.add([7])
            let runs = CheckRuns(store: test.store)
            let id = try await runs.start(ticket: "7", by: "ann")
            let job = try #require(try await runs.claim())
            #expect(try await runs.renew(job))
            try await runs.cancel(id, by: "bob")
            #expect(try await !runs.renew(job))
            try await runs.finish(job, .made(ticket: 7))
            let run = try await runs.load(id)
            #expect(run.run.state == .cancelled && run.check == nil)
            let log = try await test.store.rows("SELECT Action, Actor, Subject FROM AuditLog ORDER BY AuditId")
            #expect(log == [["check.start", "ann", "7"], ["check.cancel", "bob", "7"]])
            await #expect(throws: CheckRunError.notOpen(id)) { try await runs.cancel(id, by: "bob") }
            await #expect(throws: CheckRunError.noRun(id + 1)) { try await runs.cancel(id + 1, by: "bob") }
        }
    }

    @Test("A run that nobody renews is told as failed, and is not begun", arguments: TestDatabase.available)
    func lost(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            try await test.store.add([7])
            let runs = CheckRuns(store: test.store)
            let ids = [try await runs.start(ticket: "7", by: "ann"), try await runs.start(ticket: "7", by: "ann")]
            let job = try #require(try await runs.claim())
            let past = "UPDATE CheckRuns SET LeaseUntil = \(test.store.dialect.nowPlusMilliseconds)"
            try await test.store.change(past, [.integer(-1000)])
            for id in ids {
                let run = try await runs.load(id).run
                #expect(run.state == .failed && run.failure == "The portal that was to run it has ended.")
            }
            try await runs.keepWaiting()
            #expect(try await runs.claim() == nil)
            // The portal was only slow.
            #expect(try await runs.renew(job))
            #expect(try await runs.load(ids[0]).run.state == .running)
        }
    }

    @Test("Why there is no result is kept in words", arguments: TestDatabase.available)
    func failure(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            try await test.store.add([7])
            let runs = CheckRuns(store: test.store)
            let id = try await runs.start(ticket: "7", by: "ann")
            try await runs.fail(try #require(try await runs.claim()), ReportError.goneTicket("7"))
            let run = try await runs.load(id).run
            #expect(
                run.state == .failed && run.failure?.hasPrefix("The source no longer holds ticket 7. It was") == true)
        }
    }

    @Test("Only the latest are kept", arguments: TestDatabase.available)
    func prune(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            try await test.store.add([7])
            let runs = CheckRuns(store: test.store)
            let first = try await runs.start(ticket: "7", by: "ann")
            for _ in 1...CheckRuns.keptRuns { _ = try await runs.start(ticket: "7", by: "ann") }
            #expect(try await test.store.count("CheckRuns") == CheckRuns.keptRuns)
            await #expect(throws: CheckRunError.noRun(first)) { try await runs.load(first) }
        }
    }

    @Test("The difference goes by what names mean, not by how they are spelled")
    func difference() {
        let found = [skill("VPN", 0), skill("Outlook", 4)]
        let difference = SkillDifference(found: found, stored: [skill("vpn", 0), skill("Printer", 9)])
        #expect(difference.entries.map(\.change) == [.same, .added, .removed])
        #expect(difference.entries.map(\.name) == ["VPN", "Outlook", "Printer"])
    }

    private func skill(_ name: String, _ start: Int) -> GroundedSkill {
        GroundedSkill(name: name, kind: .technology, quote: name, start: start, end: start + name.count)
    }
}

extension TicketCheck {
    static func made(ticket: Int64?) -> TicketCheck {
        var cuts = TextCuts()
        cuts.secrets = 2
        return TicketCheck(
            name: "T-7", ticketNumber: ticket, summary: "VPN", text: "The VPN is down 😀", cuts: cuts,
            analysis: TicketAnalysis(
                identity: ExtractorIdentity(extractor: "ollama", model: "m", modelDigest: "d", promptHash: "p"),
                skills: [GroundedSkill(name: "VPN", kind: .technology, quote: "VPN", start: 4, end: 7)],
                dropped: [ExtractedSkill(name: "Citrix", kind: .practice, quote: "Citrix \"farm\"")],
                repairs: ["A comma was missing."], promptTokens: 900, answerTokens: 40,
                rawAnswer: "{\"skills\": \"…\"}", duration: .milliseconds(1500), isReused: false))
    }
}
