import Hummingbird
import HummingbirdTesting
import Logging
import ODBC
import Presentation
import TestSupport
import Testing

@testable import PortalServer
@testable import TicketAnalytics

@Suite("The portal works on checks", .timeLimit(.minutes(2)))
struct CheckRunnerTests {
    @Test("A check that was asked for is made, and its page leads to it")
    func made() async throws {
        try await withRunner { test, runner async throws in
            let action = try StartCheck([], FormFields([.init("text", "Outlook hangs")]))
            let outcome = try await action.perform(in: test.context(waking: runner))
            let run = try await ended(1, in: test.store)
            #expect(outcome.next.text == "check/1" && run.run.state == .done)
            #expect(run.check?.text == "Outlook hangs")
        }
    }

    @Test("What goes wrong is told, and the next check is made")
    func failure() async throws {
        try await withRunner { test, runner async throws in
            for text in ["broken", "Outlook hangs"] {
                _ = try await StartCheck([], FormFields([.init("text", text)])).perform(
                    in: test.context(waking: runner))
            }
            let failed = try await ended(1, in: test.store).run
            #expect(failed.state == .failed && failed.failure?.hasPrefix("There is no ticket broken") == true)
            #expect(try await ended(2, in: test.store).run.state == .done)
        }
    }

    @Test("A check that goes on for ever can be cancelled, and the next one is made")
    func cancel() async throws {
        try await withRunner { test, runner async throws in
            for text in ["endless", "Outlook hangs"] {
                _ = try await StartCheck([], FormFields([.init("text", text)])).perform(
                    in: test.context(waking: runner))
            }
            _ = try await CancelCheck([1], FormFields([])).perform(in: test.context(waking: runner))
            #expect(try await ended(2, in: test.store).run.state == .done)
            #expect(try await ended(1, in: test.store).run.state == .cancelled)
        }
    }

    @Test("The portal begins a check at once, however seldom it looks for those of others")
    func atOnce() async throws {
        try await withStore(on: .sqlite) { test async throws in
            let parts = try PortalParts(
                settings: settings(portal: "local_role = operator"), door: StoreDoor(test.store),
                logger: Logger(label: "test"))
            let runner = CheckRunner(door: parts.door, logger: parts.logger, beat: .seconds(3600)) { job in
                let analyst = Analyst(extractor: LexiconExtractor(try Lexicon.embedded()))
                return try await TicketCheck.check(read: job.text ?? "", name: job.name, with: analyst)
            }
            try await withThrowingTaskGroup { group in
                group.addTask { await runner.run() }
                try await Portal(parts, checks: runner).application.test(.live) { client in
                    for id in 1...2 {
                        let response = try await client.execute(
                            uri: "/check/start", method: .post,
                            headers: [.contentType: "application/x-www-form-urlencoded"],
                            body: ByteBuffer(string: "text=Outlook"))
                        #expect(response.headers[.location] == "/check/\(id)")
                        #expect(try await ended(Int64(id), in: test.store).run.state == .done)
                    }
                }
                group.cancelAll()
            }
        }
    }

    @Test("A skill is marked on the page that it stands on, and a word that is no verdict is refused")
    func mark() async throws {
        try await withStore(on: .sqlite) { test async throws in
            try await test.store.run { connection in
                let now = Value.timestamp(Timestamp(microseconds: 0))
                _ = try connection.execute(
                    """
                    INSERT INTO Tickets (TicketNumber, Source, Summary, ChangedAt, State, Attempts, AvailableAt, PopulatedAt)
                    VALUES (7, 'import', 'VPN', ?, 'Pending', 0, ?, ?)
                    """, [now, now, now])
            }
            let fields: [Parameter] = [.init("name", "VPN"), .init("kind", "technology"), .init("quote", "vpn")]
            let context = ActionContext(store: test.store, settings: test.settings, actor: "ann")
            let right = try MarkSkill([7], FormFields(fields + [.init("verdict", "right"), .init("run", "3")]))
            let outcome = try await right.perform(in: context)
            #expect(outcome.next.text == "check/3" && outcome.auditEntry != nil)
            let report = try await TicketView(7).report(from: test.store)
            #expect(report.tables.first { $0.key == "missed" }?.rows.first?.first == "VPN")
            let back = try await MarkSkill([7], FormFields(fields)).perform(in: context)
            #expect(back.next.text == "tickets/7")
            #expect(try await SkillMarks(store: test.store).load(of: 7).isEmpty)
            #expect(throws: FormError.noChoice("verdict", "perhaps")) {
                try MarkSkill([7], FormFields(fields + [.init("verdict", "perhaps")]))
            }
        }
    }

    @Test("A check without a ticket or a text is refused")
    func nothing() {
        #expect(throws: CheckRunError.emptyText) { try StartCheck([], FormFields([.init("ticket", " ")])) }
    }

    private func withRunner(_ body: (TestStore, CheckRunner) async throws -> Void) async throws {
        try await withStore(on: .sqlite) { test async throws in
            let door = StoreDoor(test.store)
            let runner = CheckRunner(door: door, logger: Logger(label: "test"), beat: .milliseconds(20)) { job in
                if job.text == "broken" { throw ReportError.noTicket("broken") }
                if job.text == "endless" { try await Task.sleep(for: .seconds(3600)) }
                let analyst = Analyst(extractor: LexiconExtractor(try Lexicon.embedded()))
                return try await TicketCheck.check(read: job.text ?? "", name: job.name, with: analyst)
            }
            try await withThrowingTaskGroup { group in
                group.addTask { await runner.run() }
                try await body(test, runner)
                group.cancelAll()
            }
        }
    }

    private func ended(_ id: Int64, in store: Store) async throws -> CheckRunDetail {
        try await CheckRuns(store: store).ended(id)
    }
}

extension CheckRuns {
    /// The run as soon as it has ended.
    func ended(_ id: Int64) async throws -> CheckRunDetail {
        while true {
            let detail = try await load(id)
            if !detail.run.state.isOpen { return detail }
            await Task.yield()
        }
    }
}

extension TestStore {
    fileprivate func context(waking runner: CheckRunner) -> ActionContext {
        ActionContext(store: store, settings: settings, actor: "ann", wakeChecks: { runner.wake() })
    }
}
