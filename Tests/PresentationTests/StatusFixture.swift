import ODBC

@testable import TicketAnalytics

extension ProcessingStatus {
    /// Half past twelve on a day in November, in trouble.
    static let troubled = ProcessingStatus(
        at: .halfPastTwelve, control: ProcessingControl(mode: .running),
        counts: TicketCounts([.pending: 650, .processing: 8, .complete: 12_340, .failed: 3]),
        queue: PendingTickets(oldest: .halfPastTwelve - .minute * 123, waitingForRetry: 12),
        throughput: Throughput(in5Minutes: 25, inHour: 150, inDay: 720),
        lastFinishedAt: .halfPastTwelve - .minute,
        ticketTime: TicketTime(median: .milliseconds(2100), p95: .milliseconds(8400), analyses: 1000),
        processes: [
            .made("controller", pid: 4700, activity: "working"), .made("worker-1", pid: 4711, activity: "working"),
            .made(
                "worker-2", pid: 4712, activity: "waiting",
                trouble: "The model server 127.0.0.1:11434 cannot be reached"),
            .made("worker-3", pid: 4713, activity: "working", heard: .minute * 3, isOverdue: true),
        ],
        sources: [
            Source(
                name: "import", changedAt: .halfPastTwelve - .day, updatedAt: .halfPastTwelve - .hour, rowsRead: 13_001,
                reconciledAt: .halfPastTwelve - .hour * 9, reconciliation: Reconciliation(late: 2, gone: 1))
        ],
        failures: [
            FailureGroup(
                kind: "too-long", tickets: 3, example: "The prompt is longer than the model's context of 8192 tokens.",
                lastAt: .halfPastTwelve - .hour)
        ],
        retrying: [
            FailureGroup(
                kind: "timeout", tickets: 12, example: "No answer in 60 s", lastAt: .halfPastTwelve + .minute)
        ])

    static let idle = ProcessingStatus(
        at: .halfPastTwelve, control: ProcessingControl(mode: .running), counts: TicketCounts([:]),
        queue: PendingTickets(oldest: nil, waitingForRetry: 0),
        throughput: Throughput(in5Minutes: 0, inHour: 0, inDay: 0), lastFinishedAt: nil, ticketTime: nil, processes: [],
        sources: [],
        failures: [], retrying: [])

    /// With nothing left to do for a worker.
    static let workedOff = ProcessingStatus(
        at: .halfPastTwelve, control: ProcessingControl(mode: .running), counts: TicketCounts([.complete: 412]),
        queue: PendingTickets(oldest: nil, waitingForRetry: 0),
        throughput: Throughput(in5Minutes: 0, inHour: 0, inDay: 412), lastFinishedAt: .halfPastTwelve - .minute * 198,
        ticketTime: nil, processes: [.made("worker-1", pid: 4711, activity: "idle")], sources: troubled.sources,
        failures: [], retrying: [])
}

extension Timestamp {
    static let halfPastTwelve = Timestamp(microseconds: 1_795_609_800_000_000)
}

extension RunningProcess {
    fileprivate static func made(
        _ name: String, pid: Int, activity: String, trouble: String? = nil, heard: Duration = .seconds(5),
        isOverdue: Bool = false
    ) -> RunningProcess {
        let works = name != "controller"
        return RunningProcess(
            id: "\(name)@hostA-1", role: works ? "worker" : "controller", host: "hostA", pid: pid, activity: activity,
            trouble: trouble, troubleSince: trouble == nil ? nil : .halfPastTwelve - .minute * 2,
            heartbeatAt: .halfPastTwelve - heard, isOverdue: isOverdue, held: works ? 8 : 0,
            currentTicket: works ? 150_001 : nil, completed: works ? 4113 : 0, failed: works ? 1 : 0)
    }
}
