import Synchronization
import Testing
import TicketAnalytics

@testable import Supervision

@Suite("Roster of workers")
struct WorkerRosterTests {
    private let ann = WorkerID("ann")
    private let bob = WorkerID("bob")

    @Test("Who is silent for two rounds is told, once")
    func silent() {
        let roster = roster()
        #expect(roster.takeSilent(living: [bob]).isEmpty)
        #expect(roster.takeSilent(living: [bob]).map(\.name) == ["ann"])
        #expect(roster.takeSilent(living: [bob]).isEmpty && !roster.isEmpty)
    }

    @Test("One round of silence between others is forgiven")
    func late() {
        let roster = roster()
        for living: Set in [[bob], [ann, bob], [bob], [ann, bob]] {
            #expect(roster.takeSilent(living: living).isEmpty)
        }
    }

    @Test("What was counted before an absence of the database does not count after it")
    func absence() {
        let roster = roster()
        #expect(roster.takeSilent(living: []).isEmpty)
        roster.forgetSilence()
        #expect(roster.takeSilent(living: []).isEmpty)
    }

    @Test("Who has ended is not missed")
    func removed() {
        let roster = roster()
        roster.remove(ann)
        roster.remove(bob)
        #expect(roster.isEmpty && roster.takeSilent(living: []).isEmpty)
    }

    private func roster() -> WorkerRoster {
        let roster = WorkerRoster()
        roster.add(ann, name: "ann") {}
        roster.add(bob, name: "bob") {}
        return roster
    }
}
