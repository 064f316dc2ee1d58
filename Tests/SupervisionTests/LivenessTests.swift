import Testing

@testable import Supervision

@Suite("Liveness of the loops")
struct LivenessTests {
    private let start = SuspendingClock.now

    @Test("It is given as long as every loop turns in time")
    func inTime() {
        let liveness = Liveness()
        #expect(liveness.isGiven(at: start))
        liveness.turned(.renewal, next: .seconds(30), now: start)
        liveness.turned(.supervision, next: .seconds(5), now: start)
        #expect(liveness.isGiven(at: start + .seconds(5)))
        liveness.turned(.supervision, next: .seconds(5), now: start + .seconds(5))
        #expect(liveness.isGiven(at: start + .seconds(10)))
    }

    @Test("One loop that hangs is enough", arguments: Liveness.Loop.allCases)
    func hanging(loop: Liveness.Loop) {
        let liveness = Liveness()
        for other in Liveness.Loop.allCases { liveness.turned(other, next: .seconds(60), now: start) }
        liveness.turned(loop, next: .seconds(5), now: start)
        #expect(!liveness.isGiven(at: start + .seconds(6)))
    }

    @Test("Nothing is expected of a loop that has ended")
    func ended() {
        let liveness = Liveness()
        liveness.turned(.supervision, next: .seconds(5), now: start)
        liveness.ended(.supervision)
        #expect(liveness.isGiven(at: start + .seconds(6)))
    }
}
