import Testing

@testable import TicketAnalytics

struct RetryPolicyTests {
    private let policy = RetryPolicy(maxAttempts: 4, delay: .seconds(30), delayLimit: .seconds(100))

    @Test(arguments: [(1, 30), (2, 60), (3, 100)])
    func theWaitDoublesUpToItsLimit(attempt: Int, seconds: Int) {
        #expect(
            policy.decide(attempt: attempt, failure: .transient, jitter: 1)
                == .retry(after: .seconds(seconds), countsAttempt: true))
    }

    @Test func jitterSpreadsOverTheSecondHalf() {
        #expect(
            policy.decide(attempt: 1, failure: .transient, jitter: 0)
                == .retry(after: .seconds(15), countsAttempt: true))
    }

    @Test func theLastAttemptGivesUp() {
        #expect(policy.decide(attempt: 4, failure: .transient) == .giveUp)
    }

    @Test func whatCannotBeRetriedGivesUpAtOnce() {
        #expect(policy.decide(attempt: 1, failure: .goneFromSource) == .giveUp)
    }

    @Test func aTryThatDoesNotCountNeverGivesUp() {
        let away = Failure(kind: "model-away", reason: "", isRetryable: true, countsAttempt: false)
        #expect(
            policy.decide(attempt: 999, failure: away, jitter: 1)
                == .retry(after: .seconds(100), countsAttempt: false))
    }

    @Test func noDelayMeansAtOnce() {
        let policy = RetryPolicy(maxAttempts: 2, delay: .zero, delayLimit: .zero)
        #expect(policy.decide(attempt: 1, failure: .transient) == .retry(after: .zero, countsAttempt: true))
    }
}
