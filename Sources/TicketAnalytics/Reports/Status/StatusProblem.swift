public import ODBC

/// What keeps the work from going on.
public enum StatusProblem: Sendable, Hashable {
    case paused(by: String?, since: Timestamp?)
    /// Tickets wait, and there is no worker.
    case nobodyWorks(tickets: Int)
    /// The same trouble of so many processes, in the words of one.
    case trouble(String, since: Timestamp?, processes: Int)
    /// Processes of one host that have not renewed their lease.
    case silent([String], host: String, age: Duration)
    /// Workers are there, tickets could be claimed, and none is.
    case nothingMoves(tickets: Int)
    /// So many tickets are missing in a source that the reconciliation does not believe it.
    case missing(tickets: Int, source: String)
}

extension ProcessingStatus {
    /// A queue that stands still for a shorter time may have been filled or resumed just now.
    private static let patience = Duration.minute * 10

    /// The worst first.
    public var problems: [StatusProblem] {
        pause + absence + troubles + silence + standstill + missing
    }

    private var pause: [StatusProblem] {
        control.mode == .paused ? [.paused(by: control.changedBy, since: control.changedAt)] : []
    }

    private var absence: [StatusProblem] {
        let open = counts[.pending] + counts[.processing]
        return workers.isEmpty && open > 0 && control.mode != .paused ? [.nobodyWorks(tickets: open)] : []
    }

    private var troubles: [StatusProblem] {
        let troubled = Dictionary(grouping: processes.filter { !$0.isOverdue }) { $0.trouble ?? "" }
        return troubled.filter { $0.key != "" }.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map {
            .trouble($0.key, since: $0.value.compactMap(\.troubleSince).min(), processes: $0.value.count)
        }
    }

    private var silence: [StatusProblem] {
        let silent = Dictionary(grouping: processes.filter(\.isOverdue), by: \.host)
        return silent.sorted { $0.key < $1.key }.map { host, processes in
            .silent(processes.map(\.name), host: host, age: processes.map { age(of: $0.heartbeatAt) }.min() ?? .zero)
        }
    }

    private var standstill: [StatusProblem] {
        let available = counts[.pending] - queue.waitingForRetry
        guard available > 0, counts[.processing] == 0, throughput.inHour == 0, !workers.isEmpty,
            control.mode != .paused, troubles.isEmpty, oldestPendingAge ?? .zero > Self.patience
        else { return [] }
        return [.nothingMoves(tickets: available)]
    }

    private var missing: [StatusProblem] {
        sources.filter { $0.reconciliation.missing > 0 }.map {
            .missing(tickets: $0.reconciliation.missing, source: $0.name)
        }
    }
}
