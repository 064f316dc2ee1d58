public import TicketAnalytics

#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// Why the portal cannot run.
public enum PortalError: Error, Hashable {
    /// With the system's number for the reason.
    case cannotListen(String, Int32)
}

extension PortalError: Explainable {
    public var problem: String {
        switch self {
        case .cannotListen(let place, let code):
            "The portal cannot listen at \(place): \(String(cString: strerror(code)))."
        }
    }

    public var remedy: String {
        switch self {
        case .cannotListen(_, EADDRINUSE): "Stop what listens there, or change [portal] port."
        case .cannotListen(_, EACCES): "Change [portal] port to 1024 or more, or give the portal the right to it."
        case .cannotListen: "Change [portal] address to one of this machine."
        }
    }

    public var exitStatus: ExitStatus {
        switch self {
        case .cannotListen(_, EADDRINUSE): .alreadyRunning
        case .cannotListen(_, EACCES): .notAllowed
        case .cannotListen: .configuration
        }
    }

    public var isRetryable: Bool { exitStatus == .alreadyRunning }
}
