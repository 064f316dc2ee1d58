/// Why a change of the managed skills cannot be made; nothing is changed then.
public enum CurationError: Error, Hashable {
    case noName
    case nameTaken(String)
    case noManagedSkill(String, nearest: [String])
    case noDiscoveredSkill(String)
    case intoItself(String)
    case isRetired(String)
    /// A number of people that no target can be.
    case noTarget(Int)
    /// What the person saw is no longer so.
    case changedMeanwhile(String, now: String)
    case noEntry(Int64)
    /// The entry tells too little to be undone: an earlier version has written it.
    case notUndoable(Int64)
    case badFile([String])
}

extension CurationError: Explainable {
    public var problem: String {
        switch self {
        case .noName: "A managed skill needs a name."
        case .nameTaken(let name): "There is a managed skill \(name) already."
        case .noManagedSkill(let name, _): "There is no managed skill \(name)."
        case .noDiscoveredSkill(let name): "There is no discovered skill \(name)."
        case .intoItself(let name): "\(name) cannot be merged into itself."
        case .isRetired(let name): "\(name) is retired."
        case .noTarget(let number): "\(number) people are no target."
        case .changedMeanwhile(let what, let now): "\(what) has changed meanwhile: \(now)."
        case .noEntry(let id): "There is no entry \(id) in the history of managed skills."
        case .notUndoable(let id): "Entry \(id) does not tell how things were before."
        case .badFile(let lines): Self.list(lines)
        }
    }

    private static let mostLines = 100

    private static func list(_ lines: [String]) -> String {
        let rest = lines.count > mostLines ? ["\(lines.count - mostLines) more lines are wrong"] : []
        return (lines.prefix(mostLines) + rest).joined(separator: "\n")
    }

    public var remedy: String {
        switch self {
        case .noName: "Give it one."
        case .nameTaken: "Choose another name, or merge the two."
        case .noManagedSkill(_, let nearest):
            nearest.isEmpty ? "report managed list tells them." : "Did you mean \(nearest.joined(separator: ", "))?"
        case .noDiscoveredSkill: "report skills lists those that tickets have shown."
        case .intoItself: "Choose another one."
        case .isRetired: "Restore it first, or choose another one."
        case .noTarget: "Give a number from \(ManagedSkill.targets.lowerBound) to \(ManagedSkill.targets.upperBound)."
        case .changedMeanwhile: "Look at it again, then decide; nothing was changed."
        case .noEntry: "report managed history lists them."
        case .notUndoable: "Put it right by hand."
        case .badFile: "Nothing was changed. Put the file right, and try again."
        }
    }

    public var exitStatus: ExitStatus {
        switch self {
        case .noName, .nameTaken, .intoItself, .isRetired, .noTarget, .notUndoable, .badFile: .badData
        case .noManagedSkill, .noDiscoveredSkill, .noEntry: .notFound
        case .changedMeanwhile: .alreadyRunning
        }
    }

    public var isRetryable: Bool { false }
}
