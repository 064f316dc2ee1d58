import Testing

@testable import TicketAnalytics

struct StatusConditionTests {
    @Test(
        arguments: [
            ("pending>500", StatusMetric.pending, StatusCondition.Comparison.above, 500),
            (" oldest_pending >= 2 h ", .oldestPending, .atLeast, 7200),
            ("heartbeat_age<=90", .heartbeatAge, .atMost, 90), ("workers==0", .workers, .equal, 0),
            ("completed_5m!=7", .completedIn5Minutes, .different, 7),
            ("drain_estimate>1d", .drainEstimate, .above, 86_400), ("oldest>2h", .oldestPending, .above, 7_200),
        ])
    func aConditionIsRead(text: String, metric: StatusMetric, comparison: StatusCondition.Comparison, limit: Double)
        throws
    {
        let condition = try StatusCondition(text)
        #expect(condition.metric == metric && condition.comparison == comparison && condition.limit == limit)
    }

    @Test(
        arguments: [
            ("pendign>5", "There is no metric 'pendign'; did you mean 'pending'?"),
            ("aged>2h", "There is no metric 'aged', only pending, processing, failed"),
            ("completed>5", "There is no metric 'completed'"), (">5", "There is no metric ''"),
            ("pending", "'pending' is no condition like 'pending>500'"),
            ("pending=5", "'pending=5' is no condition"),
            ("pending>2h", "pending is compared with a whole number, not '2h'"),
            ("pending>", "a whole number, not ''"),
            ("heartbeat_age>soon", "heartbeat_age is compared with a time like '2h' or '90 s', not 'soon'"),
        ])
    func whatIsNoConditionSaysWhy(text: String, words: String) {
        let error = #expect(throws: MetricConditionError<StatusMetric>.self) { try StatusCondition(text) }
        #expect(error?.description.contains(words) == true)
    }

    @Test(
        arguments: [
            ("pending>5", [false, false, true]), ("pending>=5", [false, true, true]),
            ("pending<5", [true, false, false]),
            ("pending<=5", [true, true, false]), ("pending==5", [false, true, false]),
            ("pending!=5", [true, false, true]),
        ])
    func aConditionHoldsBelowAtAndAboveItsLimit(text: String, holds: [Bool]) throws {
        let condition = try StatusCondition(text)
        #expect([4, 5, 6].map { condition.holds(for: $0) } == holds)
    }

    @Test func everyMetricIsMeasured() {
        let status = ProcessingStatus.made(
            counts: [.pending: 100, .processing: 8, .failed: 3], oldest: .hour, waitingForRetry: 2,
            completed: Throughput(in5Minutes: 50, inHour: 60, inDay: 70),
            processes: [
                .made("controller", heard: .seconds(40)), .made("worker-1"), .made("worker-2", trouble: "x"),
                .made("worker-3", isOverdue: true),
            ])
        let values = StatusMetric.allCases.map { $0.value(in: status) }
        #expect(values == [100, 8, 3, 2, 3600, 2, 1, 40, 50, 60, 70, 6000])
    }

    @Test func whatHasNoEndIsMoreThanAnyLimit_andWhatIsNotThereHasNoAge() {
        let still = ProcessingStatus.made(counts: [.pending: 1], processes: [])
        #expect(StatusMetric.drainEstimate.value(in: still) == .infinity)
        #expect(StatusMetric.heartbeatAge.value(in: still) == nil)
        #expect(StatusMetric.oldestPending.value(in: .made()) == 0)
    }
}
