import Testing

@testable import Supervision

@Suite("Restart policy")
struct RestartPolicyTests {
    private let policy = RestartPolicy(
        delay: .seconds(1), delayLimit: .seconds(8), limit: 5, window: .seconds(60), recovery: .seconds(600))
    private let now = ContinuousClock.now

    @Test("A first crash is answered after the first delay")
    func firstCrash() {
        #expect(policy.decide(ends(.signal(9)), now: now) == .restart(after: .seconds(1)))
    }

    @Test("Each further crash within the window doubles the delay, up to its limit")
    func doubling() {
        let crash = ChildExit.status(70)
        #expect(policy.decide(ends(crash, crash), now: now) == .restart(after: .seconds(2)))
        #expect(policy.decide(ends(crash, crash, crash, crash, crash), now: now) == .restart(after: .seconds(8)))
    }

    @Test("More crashes within the window than the limit end the restarts")
    func givingUp() {
        let decision = policy.decide(
            ends(.signal(11), .signal(11), .signal(11), .signal(11), .signal(11), .signal(11)), now: now)
        #expect(decision == .giveUp(reason: "it ended 6 times within 60 s", for: .seconds(600)))
    }

    @Test("Crashes before the window are forgotten")
    func forgetting() {
        let old = ChildEnd(exit: .signal(9), at: now - .seconds(61))
        let last = ChildEnd(exit: .signal(9), at: now)
        #expect(policy.decide([old, old, old, old, old, old, last], now: now) == .restart(after: .seconds(1)))
    }

    @Test("A process whose settings are wrong stays down at once", arguments: [Int32(78), 64, 77])
    func wrongSettings(code: Int32) {
        guard case .giveUp(_, .seconds(600)) = policy.decide(ends(.status(code)), now: now) else {
            Issue.record("exit code \(code) must not be restarted")
            return
        }
    }

    @Test("A process whose database or model is away is started again for ever, ever more slowly")
    func waitingForServices() {
        let away = ChildExit.status(69)
        #expect(policy.decide(ends(away), now: now) == .restart(after: .seconds(1)))
        #expect(policy.decide(ends(away, away, away), now: now) == .restart(after: .seconds(4)))
        let often = Array(repeating: ChildEnd(exit: away, at: now), count: 1_000)
        #expect(policy.decide(often, now: now) == .restart(after: .seconds(8)))
    }

    @Test("Waiting for a service does not count as crashing")
    func waitingIsNoCrash() {
        let (away, crash) = (ChildExit.status(69), ChildExit.signal(11))
        let decision = policy.decide(ends(away, away, away, away, away, away, crash), now: now)
        #expect(decision == .restart(after: .seconds(1)))
    }

    @Test("Where nothing is waited for, a service that is away ends the restarts")
    func notWaiting() {
        var policy = policy
        policy.waitsForServices = false
        let decision = policy.decide(ends(.status(69)), now: now)
        #expect(decision == .giveUp(reason: "its database or model is away", for: .seconds(600)))
    }

    @Test("A process that ended well or could not start is started after the delay")
    func otherEnds() {
        #expect(policy.decide(ends(.status(0)), now: now) == .restart(after: .seconds(1)))
        #expect(policy.decide(ends(.notStarted("no room")), now: now) == .restart(after: .seconds(1)))
    }

    @Test("After a give-up there is one try: the next crash within the window is another give-up")
    func secondChance() {
        let end = ChildEnd(exit: .signal(11), at: now, lived: .seconds(60), isSecondChance: true)
        let again = RestartPolicy.Decision.giveUp(reason: "tried once more, it ended again", for: .seconds(600))
        #expect(policy.decide([end], now: now) == again)
    }

    @Test("One that has outlived the window after a give-up has recovered: its crash is a first one")
    func recovered() {
        let end = ChildEnd(exit: .signal(11), at: now, lived: .seconds(61), isSecondChance: true)
        #expect(policy.decide([end], now: now) == .restart(after: .seconds(1)))
    }

    @Test("A second chance that finds its database away waits for it")
    func secondChanceWithoutService() {
        let end = ChildEnd(exit: .status(69), at: now, lived: .zero, isSecondChance: true)
        #expect(policy.decide([end], now: now) == .restart(after: .seconds(1)))
    }

    private func ends(_ exits: ChildExit...) -> [ChildEnd] {
        exits.map { ChildEnd(exit: $0, at: now) }
    }
}
