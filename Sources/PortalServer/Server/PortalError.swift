public import TicketAnalytics

/// Why the portal cannot run.
public enum PortalError: Error {
    case cannotListen(String, String)
}

extension PortalError: Explainable {
    public var problem: String {
        switch self {
        case .cannotListen(let place, let reason): "The portal cannot listen at \(place): \(reason)."
        }
    }

    public var remedy: String { "Stop what listens there, or change [portal] address and port." }
    public var exitStatus: ExitStatus { .alreadyRunning }
    public var isRetryable: Bool { true }
}
