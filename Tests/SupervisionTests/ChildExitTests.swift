import Testing
import TicketAnalytics

@testable import Supervision

@Suite("Child exit")
struct ChildExitTests {
    @Test("Says how a child ended, in words that follow its name")
    func description() {
        #expect("\(ChildExit.status(69))" == "ended with exit code 69")
        #expect("\(ChildExit.signal(9))" == "was ended by signal 9 (killed; perhaps the system was out of memory)")
        #expect("\(ChildExit.signal(15))" == "was ended by signal 15 (terminated)")
        #expect("\(ChildExit.signal(11))" == "was ended by signal 11 (segmentation fault)")
        #expect("\(ChildExit.notStarted("no file"))" == "could not be started: no file")
    }

    @Test("The exit of a single cycle is that of the tool that failed")
    func exitOfTheCycle() {
        #expect(ControllerError.childFailed("populate", .status(77)).exitStatus == .notAllowed)
        #expect(ControllerError.childFailed("worker-1", .status(3)).exitStatus == .bug)
        #expect(ControllerError.childFailed("worker-1", .signal(9)).exitStatus == .unavailable)
        #expect(ControllerError.childFailed("populate", .status(69)).problem == "populate ended with exit code 69.")
    }
}
