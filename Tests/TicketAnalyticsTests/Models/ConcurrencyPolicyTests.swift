import Testing

@testable import TicketAnalytics

@Suite("How many requests a server is sent at once")
struct ConcurrencyPolicyTests {
    @Test("A server that runs all of them in parallel goes on getting all")
    func parallel() {
        var server = SimulatedServer(runs: 4, most: 4)
        server.answer(500)
        #expect(server.policy.limit == 4 && server.policy.parallel == nil)
    }

    @Test("A server that runs one at a time gets two, one of them waiting; and it is said")
    func serial() {
        var server = SimulatedServer(runs: 1, most: 4)
        server.answer(100)
        #expect(server.policy.limit == 2 && server.policy.parallel == 1)
    }

    @Test("A server that runs some in parallel gets one more than these", arguments: [2, 3, 5])
    func some(runs: Int) {
        var server = SimulatedServer(runs: runs, most: 16)
        server.answer(400)
        #expect(server.policy.limit == runs + 1 && server.policy.parallel == runs)
    }

    @Test("A server that was set to run more in parallel gets more, up to all")
    func raised() {
        var server = SimulatedServer(runs: 1, most: 4)
        server.answer(100)
        server.runs = 8
        server.answer(200)
        #expect(server.policy.limit == 4 && server.policy.parallel == nil)
    }

    @Test("A server that counts too little of its work is not believed: fewer requests bring fewer answers")
    func wrongCount() {
        var server = SimulatedServer(runs: 4, most: 4, counts: 0.01)
        server.answer(300)
        #expect(server.policy.limit == 4 && server.policy.parallel == nil)
    }

    @Test("Without a word of its work, or with too little to do, nothing changes")
    func unknown() {
        var silent = SimulatedServer(runs: 1, most: 4, counts: nil)
        silent.answer(300)
        #expect(silent.policy.limit == 4)
        var idle = ConcurrencyPolicy(most: 4)
        for second in 1...100 {
            idle.answered(
                inFlight: 3, wall: .seconds(3), busy: .seconds(1), now: ContinuousClock.now + .seconds(second))
        }
        #expect(idle.limit == 4)
    }
}

/// Answers one after the other as fast as its slots allow, always with as many requests as the policy lets in.
private struct SimulatedServer {
    var runs: Int
    var policy: ConcurrencyPolicy
    /// The part of its work that it counts; nil if it says nothing.
    private let counts: Double?
    private var now = ContinuousClock.now

    init(runs: Int, most: Int, counts: Double? = 1) {
        self.runs = runs
        self.counts = counts
        policy = ConcurrencyPolicy(most: most)
    }

    mutating func answer(_ count: Int) {
        let work = Duration.seconds(1)
        for _ in 0..<count {
            let inFlight = policy.limit
            let wall = work * max(1, Double(inFlight) / Double(runs))
            now += work / min(runs, inFlight)
            policy.answered(inFlight: inFlight, wall: wall, busy: counts.map { work * $0 }, now: now)
        }
    }
}
