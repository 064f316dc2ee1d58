import Synchronization
import TicketAnalytics

/// The workers of this controller that have registered; tells which of them have fallen silent.
final class WorkerRoster: Sendable {
    struct Member: Sendable {
        let name: String
        let stop: @Sendable () -> Void
        fileprivate var silentRounds = 0
    }

    /// One that is just leaving has no row either, but no second round.
    private static let patience = 2

    private let members = Mutex<[WorkerID: Member]>([:])

    var isEmpty: Bool { members.withLock { $0.isEmpty } }

    func add(_ worker: WorkerID, name: String, stop: @escaping @Sendable () -> Void) {
        members.withLock { $0[worker] = Member(name: name, stop: stop) }
    }

    func remove(_ worker: WorkerID) {
        members.withLock { $0[worker] = nil }
    }

    /// Compares with those whose lease runs.
    ///
    /// - Returns: Who has been silent for two rounds; each is told once, and is no member any more.
    func takeSilent(living: Set<WorkerID>) -> [Member] {
        members.withLock { members in
            for worker in members.keys {
                if living.contains(worker) {
                    members[worker]?.silentRounds = 0
                } else {
                    members[worker]?.silentRounds += 1
                }
            }
            let silent = members.filter { $0.value.silentRounds >= Self.patience }
            for worker in silent.keys { members[worker] = nil }
            return silent.values.sorted { $0.name < $1.name }
        }
    }

    /// What was counted says nothing any more: the database was away.
    func forgetSilence() {
        members.withLock { members in
            for worker in members.keys { members[worker]?.silentRounds = 0 }
        }
    }
}
