import ODBC
import Presentation
import TestSupport
import Testing
import TicketAnalytics

@testable import PortalServer

@Suite("Actions on the queue")
struct StatusActionTests {
    @Test("A form names tickets, or what they have in common, and how many were seen")
    func choice() throws {
        let one = try FailedChoice(FormFields([Parameter("ticket", "7"), Parameter("count", "1")]))
        #expect(one.tickets == .tickets([7]) && one.count == 1)
        let many = try FailedChoice(FormFields([Parameter("error", "timeout"), Parameter("count", "42")]))
        #expect(many.tickets == .matching(.init(kind: "timeout")) && many.count == 42)
        #expect(throws: FormError.missing("count")) { try FailedChoice(FormFields([])) }
        #expect(throws: FormError.noNumber("count", "-1")) { try FailedChoice(FormFields([Parameter("count", "-1")])) }
    }

    @Test("A ticket that is no longer failed is a conflict, not a success")
    func conflict() async throws {
        try await withStore(on: .sqlite) { test in
            let action = try RetryFailed([], FormFields([Parameter("ticket", "7"), Parameter("count", "1")]))
            let error = await #expect(throws: FailedChangeError.self) { try await action.perform(in: test.context) }
            #expect(error == .moved(expected: 1, found: 0))
        }
    }

    @Test("Whoever retries a ticket on its own page stays there; elsewhere all failures are next")
    func next() async throws {
        try await withStore(on: .sqlite) { test in
            for (page, next) in [
                (TicketView(7) as any ReportView, TicketView(7).link), (FailuresView(), FailuresView().link),
            ] {
                try await test.store.run { connection in
                    _ = try connection.execute("DELETE FROM Tickets")
                    _ = try connection.execute(
                        """
                        INSERT INTO Tickets (TicketNumber, Source, Summary, ChangedAt, State, Attempts, AvailableAt,
                            PopulatedAt, FinishedAt)
                        VALUES (7, 'import', 'A', '2026-01-01 00:00:00.000000', 'Failed', 1,
                            '2026-01-01 00:00:00.000000', '2026-01-01 00:00:00.000000', '2026-01-01 00:00:00.000000')
                        """)
                }
                let action = try RetryFailed([], FormFields([Parameter("ticket", "7"), Parameter("count", "1")]))
                let context = ActionContext(store: test.store, settings: test.settings, actor: "ann", page: page)
                #expect(try await action.perform(in: context).next == next)
            }
        }
    }

    @Test("Pause, drain and resume say who asked, and lead back to the status")
    func modes() async throws {
        try await withStore(on: .sqlite) { test in
            for (action, mode) in [
                (PauseProcessing([], FormFields([])) as any PageAction, ProcessingControl.Mode.paused),
                (DrainProcessing([], FormFields([])), .draining), (ResumeProcessing([], FormFields([])), .running),
            ] {
                let outcome = try await action.perform(in: test.context)
                #expect(outcome.auditEntry != nil && outcome.next == Link("status"))
                let control = try await ProcessingControl.load(from: test.store)
                #expect(control.mode == mode && control.changedBy == "ann")
                #expect(try await action.perform(in: test.context).auditEntry == nil)
            }
        }
    }
}

extension TestStore {
    var context: ActionContext { ActionContext(store: store, settings: settings, actor: "ann") }
}
