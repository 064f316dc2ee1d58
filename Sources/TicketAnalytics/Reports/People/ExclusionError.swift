/// Why a person cannot be left out of the reports about people, or taken in; nothing is changed then.
public enum ExclusionError: Error, Hashable {
    case noReason
    /// With the reason.
    case isExcluded(String, String)
    case isCounted(String)
    case noEntry(Int64)
}

extension ExclusionError: Explainable {
    public var problem: String {
        switch self {
        case .noReason: "Who is left out needs a reason."
        case .isExcluded(let name, let reason): "\(name) is left out already: \(reason)."
        case .isCounted(let name): "\(name) is not left out."
        case .noEntry(let id): "Entry \(id) of the audit log leaves nobody out."
        }
    }

    public var remedy: String {
        switch self {
        case .noReason: "Give one, such as \"service account\"."
        case .isExcluded, .isCounted: "Look at the person again; nothing was changed."
        case .noEntry: "Choose another one."
        }
    }

    public var exitStatus: ExitStatus {
        switch self {
        case .noReason: .badData
        case .isExcluded, .isCounted: .alreadyRunning
        case .noEntry: .notFound
        }
    }

    public var isRetryable: Bool { false }
}
