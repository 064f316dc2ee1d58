import Testing

@testable import TicketAnalytics

@Suite struct EndpointPolicyTests {
    private let start = ContinuousClock.now

    @Test func leastLoadedServer_takesTheNextRequest() {
        var policy = EndpointPolicy(count: 3)
        #expect((0..<6).map { _ in policy.choose(excluding: [], now: start)?.index } == [0, 1, 2, 0, 1, 2])
        policy.finish(1, .answered, now: start)
        #expect(policy.choose(excluding: [], now: start)?.index == 1)
    }

    @Test func equallyLoadedServers_takeTurns() {
        var policy = EndpointPolicy(count: 2)
        let chosen = (0..<4).map { _ in
            let index = policy.choose(excluding: [], now: start)?.index ?? -1
            policy.finish(index, .answered, now: start)
            return index
        }
        #expect(chosen == [0, 1, 0, 1])
    }

    @Test func unreachableServer_restsAtOnce_andIsProbedByOneRequest() {
        var policy = EndpointPolicy(count: 2)
        #expect(policy.choose(excluding: [1], now: start) == .init(index: 0, needsProbe: false))
        let rests = policy.finish(0, .unreachable, now: start)
        #expect(rests)
        #expect(policy.choose(excluding: [], now: start)?.index == 1)
        #expect(policy.choose(excluding: [], now: start)?.index == 1)
        let later = start + .seconds(1)
        #expect(policy.choose(excluding: [], now: later) == .init(index: 0, needsProbe: true))
        #expect(policy.choose(excluding: [], now: later) == .init(index: 1, needsProbe: false))
    }

    @Test func answeredProbe_bringsTheServerBack() {
        var policy = EndpointPolicy(count: 1)
        fail(&policy, 0, .unreachable, at: start)
        #expect(policy.choose(excluding: [], now: start) == nil)
        #expect(policy.timeUntilProbe(now: start) == .seconds(1))
        let later = start + .seconds(1)
        #expect(policy.choose(excluding: [], now: later)?.index == 0)
        policy.finish(0, .answered, now: later)
        #expect(policy.choose(excluding: [], now: later)?.index == 0)
        #expect(policy.choose(excluding: [], now: later)?.index == 0)
    }

    @Test func failingServer_restsAfterThreeInARow() {
        var policy = EndpointPolicy(count: 1)
        fail(&policy, 0, .failed, at: start)
        fail(&policy, 0, .failed, at: start)
        fail(&policy, 0, .answered, at: start)
        fail(&policy, 0, .failed, at: start)
        fail(&policy, 0, .failed, at: start)
        #expect(policy.choose(excluding: [], now: start)?.index == 0)
        policy.finish(0, .failed, now: start)
        #expect(policy.choose(excluding: [], now: start) == nil)
    }

    @Test func rest_doublesUpToItsLimit() {
        let rests = (1...8).map { EndpointPolicy.rest(afterFailures: $0).components.seconds }
        #expect(rests == [1, 2, 4, 8, 16, 32, 60, 60])
        #expect(EndpointPolicy.rest(afterFailures: 1_000) == .seconds(60))
    }

    @Test func triedServer_isNotChosenAgain() {
        var policy = EndpointPolicy(count: 2)
        #expect(policy.choose(excluding: [0], now: start)?.index == 1)
        #expect(policy.choose(excluding: [0, 1], now: start) == nil)
    }

    private func fail(
        _ policy: inout EndpointPolicy, _ index: Int, _ outcome: EndpointPolicy.Outcome, at now: EndpointPolicy.Instant
    ) {
        let others = Set(0..<8).subtracting([index])
        #expect(policy.choose(excluding: others, now: now)?.index == index)
        policy.finish(index, outcome, now: now)
    }
}
