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
