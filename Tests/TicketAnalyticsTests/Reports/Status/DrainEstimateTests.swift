import Testing

@testable import TicketAnalytics

struct DrainEstimateTests {
    @Test(
        "The last five minutes and the last hour tell two speeds, from when work began",
        arguments: [
            (Throughput(in5Minutes: 50, inHour: 100, inDay: 0), DrainEstimate.after(.seconds(600) ... .seconds(3600))),
            (Throughput(in5Minutes: 10, inHour: 500, inDay: 0), .after(.seconds(720) ... .seconds(3000))),
            (
                Throughput(
                    in5Minutes: 50, inHour: 50, inDay: 0, workedFor: .seconds(10), workedInHour: .seconds(10)),
                .after(.seconds(20) ... .seconds(20))
            ),
            (Throughput(in5Minutes: 0, inHour: 50, inDay: 0), .after(.seconds(7200) ... .seconds(7200))),
            (Throughput(in5Minutes: 0, inHour: 0, inDay: 999), .unknown(.nothingCompletedInHour)),
        ])
    func speed(completed: Throughput, estimate: DrainEstimate) {
        #expect(ProcessingStatus.made(counts: [.pending: 100], completed: completed).drainEstimate == estimate)
    }

    @Test func nothingPendingIsDone_andAPauseHasNoEnd() {
        let completed = Throughput(in5Minutes: 50, inHour: 50, inDay: 50)
        #expect(ProcessingStatus.made(counts: [.processing: 8]).drainEstimate == .nothingPending)
        let paused = ProcessingStatus.made(mode: .paused, counts: [.pending: 1], completed: completed)
        #expect(paused.drainEstimate == .unknown(.paused))
    }
}
