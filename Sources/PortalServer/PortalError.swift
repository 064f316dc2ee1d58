import NIOCore
public import TicketAnalytics

#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// The portal cannot take requests.
public enum PortalError: Error, Hashable {
    case cannotListen(address: String, port: Int, reason: String)
}

extension PortalError: Explainable {
    public var problem: String {
        switch self {
        case .cannotListen(let address, let port, let reason):
            "The portal cannot listen on \(address), port \(port): \(reason)."
        }
    }

    public var remedy: String { "Stop what listens there, or change listen_address and listen_port in [portal]." }
    public var exitStatus: ExitStatus { .configuration }
    public var isRetryable: Bool { true }
}

extension IOError {
    var localizedReason: String { String(cString: strerror(errnoCode)) }
}
