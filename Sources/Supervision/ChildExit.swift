import TicketAnalytics

/// How a child process ended.
public enum ChildExit: Sendable, Hashable {
    case status(Int32)
    case signal(Int32)

    public var isFailure: Bool { self != .status(0) }

    /// Why starting it again would end the same way until somebody acts; nil if it may help.
    var reasonToStayDown: String? {
        guard case .status(let code) = self else { return nil }
        switch ExitStatus(rawValue: code) {
        case .configuration, .usage: return "its settings are wrong"
        case .notAllowed: return "it is not allowed to do its work"
        default: return nil
        }
    }
}

extension ChildExit: CustomStringConvertible {
    public var description: String {
        switch self {
        case .status(let code): "exit code \(code)"
        case .signal(9): "signal 9 (killed; perhaps the system was out of memory)"
        case .signal(let number): "signal \(number)"
        }
    }
}
