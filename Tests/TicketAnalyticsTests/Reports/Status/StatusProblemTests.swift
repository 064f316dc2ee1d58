import ODBC
import Testing

@testable import TicketAnalytics

struct StatusProblemTests {
    private let noon = ProcessingStatus.noon

    @Test func workThatGoesOnIsNoProblem() {
        let busy = ProcessingStatus.made(
            counts: [.pending: 9, .processing: 1], oldest: .hour,
            completed: Throughput(in5Minutes: 3, inHour: 9, inDay: 9))
        #expect(busy.problems.isEmpty)
    }

    @Test func anEmptyQueueNeedsNoWorker() {
        #expect(ProcessingStatus.made(counts: [.complete: 7], processes: []).problems.isEmpty)
    }

    @Test func waitingTicketsNeedAWorkerThatLives() {
        let counts = [TicketState.pending: 3, .processing: 2]
        let alone = ProcessingStatus.made(counts: counts, processes: [.made("controller")])
        #expect(alone.problems == [.nobodyWorks(tickets: 5)])
        let lost = ProcessingStatus.made(
            counts: counts, processes: [.made("worker-1", heard: .minute, isOverdue: true)])
        #expect(lost.problems == [.nobodyWorks(tickets: 5), .silent(["worker-1"], host: "hostA", age: .minute)])
    }

    @Test func aPauseSaysWhoAndSinceWhen_andExplainsTheStandstill() {
        let paused = ProcessingStatus.made(mode: .paused, counts: [.pending: 3], oldest: .hour, processes: [])
        #expect(paused.problems == [.paused(by: "ann@desk", since: noon - .hour)])
        #expect(ProcessingStatus.made(mode: .draining).problems.isEmpty)
    }

    @Test func theSameTroubleIsToldOnce() {
        let status = ProcessingStatus.made(processes: [
            .made("worker-1", trouble: "The model is away"), .made("worker-2", trouble: "The model is away"),
            .made("controller", trouble: "The source is away"), .made("worker-3"),
        ])
        #expect(
            status.problems == [
                .trouble("The model is away", since: noon - .minute * 2, processes: 2),
                .trouble("The source is away", since: noon - .minute * 2, processes: 1),
            ])
    }

    @Test func silentProcessesAreToldByHost() {
        let status = ProcessingStatus.made(processes: [
            .made("worker-1"), .made("worker-2", heard: .minute * 3, isOverdue: true),
            .made("worker-3", heard: .minute * 4, isOverdue: true),
            .made("worker-1", host: "hostB", trouble: "x", heard: .hour, isOverdue: true),
        ])
        #expect(
            status.problems == [
                .silent(["worker-2", "worker-3"], host: "hostA", age: .minute * 3),
                .silent(["worker-1"], host: "hostB", age: .hour),
            ])
    }

    @Test func aQueueThatStandsStillThoughWorkersAreThereIsAProblem() {
        let counts = [TicketState.pending: 5]
        let still = ProcessingStatus.made(counts: counts, oldest: .hour, waitingForRetry: 2)
        #expect(still.problems == [.nothingMoves(tickets: 3)])
        #expect(ProcessingStatus.made(counts: counts, oldest: .minute).problems.isEmpty)
        #expect(ProcessingStatus.made(counts: counts, oldest: .hour, waitingForRetry: 5).problems.isEmpty)
    }
}
