import Synchronization
import Testing

@testable import Supervision
@testable import TicketAnalytics

@Suite("Status board")
struct StatusBoardTests {
    @Test("Says in one line how many workers there are and what the mode is")
    func line() {
        let board = StatusBoard {}
        board.setWorkers(4)
        board.setControl(ProcessingControl(mode: .running))
        #expect(board.line == "4 workers, running")
        board.setWorkers(1)
        board.setControl(ProcessingControl(mode: .paused, changedBy: "ann@desk"))
        #expect(board.line == "1 worker, paused by ann@desk")
        board.setControl(nil)
        #expect(board.line == "1 worker, the database is away")
        board.setStopping()
        #expect(board.line == "1 worker, stopping")
    }

    @Test("Troubles are told together, and gone when they are over")
    func troubles() {
        let board = StatusBoard {}
        board.setTrouble("stays down: its settings are wrong", of: "worker-2")
        board.setTrouble("ended with exit code 69", of: "populate")
        let words = "populate ended with exit code 69; worker-2 stays down: its settings are wrong"
        #expect(board.progress == WorkerProgress(activity: .working, trouble: words))
        #expect(board.isInTrouble("worker-2") && !board.isInTrouble("worker-1"))
        board.setTrouble(nil, of: "populate")
        board.setTrouble(nil, of: "worker-2")
        #expect(board.progress.trouble == nil)
    }

    @Test("The last mode is remembered while the database is away, but nobody acts by it")
    func away() {
        let board = StatusBoard {}
        board.setControl(ProcessingControl(mode: .paused))
        board.setControl(nil)
        #expect(board.mode == nil && board.progress.activity == .paused)
        let before = board.setControl(ProcessingControl(mode: .paused))
        #expect(before.mode == .paused && before.isDatabaseAway && board.mode == .paused)
    }

    @Test("Only what changes something is told")
    func changes() {
        let count = Mutex(0)
        let board = StatusBoard { count.withLock { $0 += 1 } }
        board.setWorkers(2)
        board.setWorkers(2)
        board.setTrouble(nil, of: "worker-1")
        #expect(count.withLock { $0 } == 1)
    }
}
