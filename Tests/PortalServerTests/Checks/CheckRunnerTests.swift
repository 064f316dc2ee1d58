import Logging
import ODBC
import Presentation
import TestSupport
import Testing

@testable import PortalServer
@testable import TicketAnalytics

@Suite("The portal works on checks")
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

    @Test("A check without a ticket or a text is refused")
    func nothing() {
        #expect(throws: CheckRunError.emptyText) { try StartCheck([], FormFields([.init("ticket", " ")])) }
    }

    private func withRunner(_ body: (TestStore, CheckRunner) async throws -> Void) async throws {
        try await withStore(on: .sqlite) { test async throws in
            let runner = CheckRunner(store: test.store, logger: Logger(label: "test"), beat: .milliseconds(20)) { job in
                if job.text == "broken" { throw ReportError.noTicket("broken") }
                if job.text == "endless" { try await Task.sleep(for: .seconds(3600)) }
                let analyst = Analyst(extractor: LexiconExtractor(try Lexicon.embedded()))
                return try await TicketCheck.check(read: job.text ?? "", name: job.name, with: analyst)
            }
            try await withThrowingTaskGroup { group in
                group.addTask { try await runner.run() }
                try await body(test, runner)
                group.cancelAll()
            }
        }
    }

    /// The run as soon as it has ended.
    private func ended(_ id: Int64, in store: Store) async throws -> CheckRunDetail {
        while true {
            let detail = try await CheckRuns(store: store).load(id)
            if !detail.run.state.isOpen { return detail }
        }
    }
}

extension TestStore {
    fileprivate func context(waking runner: CheckRunner) -> ActionContext {
        ActionContext(store: store, settings: settings, actor: "ann", wakeChecks: { runner.wake() })
    }
}
