import Synchronization
import TicketAnalytics

/// What the controller knows of itself and its workers now; the registry and the service manager are told of it.
final class StatusBoard: Sendable {
    private struct State: Equatable {
        var workers = 0
        /// The last that the database has told; nil before its first answer.
        var control: ProcessingControl?
        var isDatabaseAway = false
        /// By the child's name.
        var troubles: [String: String] = [:]
        var isStopping = false
    }

    private let state = Mutex(State())
    private let changed: @Sendable () -> Void

    /// - Parameter changed: Called after each change.
    init(changed: @escaping @Sendable () -> Void) {
        self.changed = changed
    }

    /// Nil while the database does not answer.
    var mode: ProcessingControl.Mode? { state.withLock { $0.isDatabaseAway ? nil : $0.control?.mode } }

    /// - Parameter control: Nil if the database does not answer.
    /// - Returns: What was there before.
    @discardableResult
    func setControl(_ control: ProcessingControl?) -> (mode: ProcessingControl.Mode?, isDatabaseAway: Bool) {
        var before: (mode: ProcessingControl.Mode?, isDatabaseAway: Bool) = (nil, false)
        change { state in
            before = (state.control?.mode, state.isDatabaseAway)
            state.control = control ?? state.control
            state.isDatabaseAway = control == nil
        }
        return before
    }

    func setWorkers(_ count: Int) { change { $0.workers = count } }
    func setStopping() { change { $0.isStopping = true } }

    /// - Parameter words: What comes after the name; nil ends the trouble.
    func setTrouble(_ words: String?, of name: String) {
        change { $0.troubles[name] = words.map { "\(name) \($0)" } }
    }

    func isInTrouble(_ name: String) -> Bool { state.withLock { $0.troubles[name] != nil } }

    /// For the controller's row.
    var progress: WorkerProgress {
        state.withLock { WorkerProgress(activity: Self.activity($0), trouble: Self.troubles($0)) }
    }

    /// For people, in one line: `4 workers, paused by ann@desk`.
    var line: String {
        state.withLock { state in
            let workers = state.workers == 1 ? "1 worker" : "\(state.workers) workers"
            return ["\(workers), \(Self.words(state))", Self.troubles(state)].compactMap { $0 }.joined(separator: "; ")
        }
    }

    private func change(_ body: (inout State) -> Void) {
        let isNews = state.withLock { state in
            let before = state
            body(&state)
            return state != before
        }
        if isNews { changed() }
    }

    private static func activity(_ state: State) -> WorkerActivity {
        if state.isStopping { return .stopping }
        return state.control?.mode == .paused ? .paused : .working
    }

    private static func troubles(_ state: State) -> String? {
        state.troubles.isEmpty ? nil : state.troubles.sorted { $0.key < $1.key }.map(\.value).joined(separator: "; ")
    }

    private static func words(_ state: State) -> String {
        if state.isStopping { return "stopping" }
        if state.isDatabaseAway { return "the database is away" }
        let person = state.control?.changedBy.map { " by \($0)" } ?? ""
        return switch state.control?.mode {
        case .running, nil: "running"
        case .paused: "paused\(person)"
        case .draining: "draining\(person)"
        }
    }
}
