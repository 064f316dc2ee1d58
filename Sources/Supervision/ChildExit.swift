import Foundation
import TicketAnalytics

/// How a child process ended.
public enum ChildExit: Sendable, Hashable {
    case status(Int32)
    case signal(Int32)
    /// There was no process, for the reason given: the program is not there, or the system has no room.
    case notStarted(String)

    public var isFailure: Bool { self != .status(0) }

    /// What it needs is away and may come back: no fault of its own.
    var isForWantOfService: Bool { self == .status(ExitStatus.unavailable.rawValue) }

    /// Another process does its work at the moment.
    var isForAnother: Bool { self == .status(ExitStatus.alreadyRunning.rawValue) }

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

/// What comes after the child's name.
extension ChildExit: CustomStringConvertible {
    public var description: String {
        switch self {
        case .status(let code): "ended with exit code \(code)"
        case .signal(SIGKILL): "was ended by signal 9 (killed; perhaps the system was out of memory)"
        case .signal(let number): "was ended by signal \(number) (\(Self.words(for: number)))"
        case .notStarted(let reason): "could not be started: \(reason)"
        }
    }

    /// The system's words: `segmentation fault`.
    private static func words(for signal: Int32) -> String {
        strsignal(signal).map { String(cString: $0).lowercased() } ?? "unknown"
    }
}
