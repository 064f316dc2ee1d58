import Testing

@testable import Supervision

@Suite("Restart policy")
struct RestartPolicyTests {
    private let policy = RestartPolicy(delay: .seconds(1), delayLimit: .seconds(8), limit: 5, window: .seconds(60))
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
        let decision = policy.decide(ends(.signal(11), .signal(11), .signal(11), .signal(11), .signal(11), .signal(11)), now: now)
        #expect(decision == .giveUp(reason: "it ended 6 times within 60 s"))
    }

    @Test("Crashes before the window are forgotten")
    func forgetting() {
        let old = ChildEnd(exit: .signal(9), at: now - .seconds(61))
        let last = ChildEnd(exit: .signal(9), at: now)
        #expect(policy.decide([old, old, old, old, old, old, last], now: now) == .restart(after: .seconds(1)))
    }

    @Test("A process whose settings are wrong stays down at once", arguments: [Int32(78), 64, 77])
    func wrongSettings(code: Int32) {
        guard case .giveUp = policy.decide(ends(.status(code)), now: now) else {
            Issue.record("exit code \(code) must not be restarted")
            return
        }
    }

    private func ends(_ exits: ChildExit...) -> [ChildEnd] {
        exits.map { ChildEnd(exit: $0, at: now) }
    }
}
