public import TicketAnalytics

/// Why a controller cannot start, or how its single cycle failed.
public enum ControllerError: Error, Hashable {
    case alreadyRunning(pid: Int32)
    case logDirectory(String, String)
    case childFailed(String, ChildExit)
    /// A single cycle would start nothing.
    case paused(ProcessingControl)
}

extension ControllerError: Explainable {
    public var problem: String {
        switch self {
        case .alreadyRunning(let pid): "Another controller works on this database from this host (pid \(pid))."
        case .logDirectory(let path, let reason): "The log directory \(path) cannot be written: \(reason)."
        case .childFailed(let name, let exit): "\(name) \(exit)."
        case .paused(let control): control.words
        }
    }

    public var remedy: String {
        switch self {
        case .alreadyRunning(let pid): "Leave it running, or stop it with: kill \(pid)"
        case .logDirectory: "Create it for this user, or set [controller] log_directory."
        case .paused: "Nothing was started; controller resume lets it go on."
        case .childFailed: "The lines above say why; what is done is saved."
        }
    }

    public var exitStatus: ExitStatus {
        switch self {
        case .alreadyRunning: .alreadyRunning
        case .logDirectory: .cannotWrite
        case .paused: .nothingFound
        case .childFailed(_, .status(let code)): ExitStatus(rawValue: code) ?? .bug
        case .childFailed(_, .signal): .unavailable
        case .childFailed(_, .notStarted): .configuration
        }
    }

    public var isRetryable: Bool { false }
}
