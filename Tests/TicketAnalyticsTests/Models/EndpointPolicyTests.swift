import Testing

@testable import TicketAnalytics

@Suite struct EndpointPolicyTests {
    private let start = ContinuousClock.now

    @Test func leastLoadedServer_takesTheNextRequest() {
        var policy = EndpointPolicy(count: 3)
        #expect((0..<6).map { _ in policy.choose(excluding: [], now: start)?.index } == [0, 1, 2, 0, 1, 2])
        policy.finish(.init(index: 1, needsProbe: false), .answered, now: start)
        #expect(policy.choose(excluding: [], now: start)?.index == 1)
    }

    @Test func equallyLoadedServers_takeTurns() {
        var policy = EndpointPolicy(count: 2)
        let chosen = (0..<4).map { _ in
            let choice = policy.choose(excluding: [], now: start)
            if let choice { policy.finish(choice, .answered, now: start) }
            return choice?.index
        }
        #expect(chosen == [0, 1, 0, 1])
    }

    @Test func unreachableServer_restsAtOnce_andIsProbedByOneRequest() {
        var policy = EndpointPolicy(count: 2)
        #expect(policy.choose(excluding: [1], now: start) == .init(index: 0, needsProbe: false))
        let rests = policy.finish(.init(index: 0, needsProbe: false), .unreachable, now: start)
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
        let probe = policy.choose(excluding: [], now: later)
        #expect(probe == .init(index: 0, needsProbe: true))
        if let probe { policy.finish(probe, .answered, now: later) }
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
        fail(&policy, 0, .failed, at: start)
        #expect(policy.choose(excluding: [], now: start) == nil)
    }

    @Test func requestsThatWereUnderWayWhenTheServerWent_areOneFailure() {
        var policy = EndpointPolicy(count: 1, requests: 8)
        let underWay = (0..<8).compactMap { _ in policy.choose(excluding: [], now: start) }
        for choice in underWay { policy.finish(choice, .unreachable, now: start) }
        #expect(policy.timeUntilProbe(now: start) == .seconds(1))
    }

    @Test func failedProbe_makesTheNextRestLonger() throws {
        var policy = EndpointPolicy(count: 1)
        fail(&policy, 0, .unreachable, at: start)
        let later = start + .seconds(1)
        let probe = policy.choose(excluding: [], now: later)
        policy.finish(try #require(probe), .failed, now: later)
        #expect(policy.timeUntilProbe(now: later) == .seconds(2))
    }

    @Test func rest_doublesUpToItsLimit() {
        let rests = (0..<6).map { EndpointPolicy.rest(number: $0).components.seconds }
        #expect(rests == [1, 2, 4, 8, 15, 15])
        #expect(EndpointPolicy.rest(number: 1_000) == .seconds(15))
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
        let choice = policy.choose(excluding: others, now: now)
        #expect(choice?.index == index)
        if let choice { policy.finish(choice, outcome, now: now) }
    }
}
