/// Why a process may not do what only one may do at a time.
public enum LeaseError: Error, Hashable {
    case held(name: String, by: ProcessIdentity)
    /// It was taken for dead, and another process has begun.
    case lost(name: String)
}

extension LeaseError: Explainable {
    public var problem: String {
        switch self {
        case .held(let name, let process):
            "Another process is at \"\(name)\" (pid \(process.pid) on \(process.host))."
        case .lost(let name): "This process was taken for dead, and another one is at \"\(name)\" now."
        }
    }

    public var remedy: String {
        switch self {
        case .held: "Let it finish; what it leaves is done by the next run."
        case .lost: "Nothing is lost: the other one goes on from the last page that was saved."
        }
    }

    public var exitStatus: ExitStatus { .alreadyRunning }
    public var isRetryable: Bool { false }
}
