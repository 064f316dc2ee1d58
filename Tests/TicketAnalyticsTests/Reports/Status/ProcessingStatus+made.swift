import ODBC

@testable import TicketAnalytics

extension ProcessingStatus {
    static let noon = Timestamp.day(1) + .hour * 12

    /// At noon; with one worker unless told.
    static func made(
        mode: ProcessingControl.Mode = .running, counts: [TicketState: Int] = [:], oldest: Duration? = nil,
        waitingForRetry: Int = 0, completed: Throughput = Throughput(in5Minutes: 0, inHour: 0, inDay: 0),
        processes: [RunningProcess] = [.made("worker-1")]
    ) -> ProcessingStatus {
        ProcessingStatus(
            at: noon,
            control: ProcessingControl(
                mode: mode, changedAt: mode == .running ? nil : noon - .hour,
                changedBy: mode == .running ? nil : "ann@desk"),
            counts: TicketCounts(counts),
            queue: PendingTickets(oldest: oldest.map { noon - $0 }, waitingForRetry: waitingForRetry),
            throughput: completed, lastFinishedAt: nil, ticketTime: nil, processes: processes, sources: [],
            failures: [], retrying: [])
    }
}

extension RunningProcess {
    static func made(
        _ name: String, host: String = "hostA", trouble: String? = nil, heard: Duration = .seconds(5),
        isOverdue: Bool = false
    ) -> RunningProcess {
        RunningProcess(
            id: "\(name)@\(host)-1", role: name.hasPrefix("worker") ? "worker" : "controller", host: host, pid: 4711,
            activity: trouble == nil ? "working" : "waiting", trouble: trouble,
            troubleSince: trouble == nil ? nil : ProcessingStatus.noon - .minute * 2,
            heartbeatAt: ProcessingStatus.noon - heard, isOverdue: isOverdue, held: 8, currentTicket: 7, completed: 120,
            failed: 1)
    }
}
