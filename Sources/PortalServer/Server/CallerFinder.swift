import HTTPTypes
import Hummingbird
import Logging
import Synchronization
import TicketAnalytics

/// Finds out who sends a request: by the proxy's word, by a password, or by where it comes from.
final class CallerFinder: Sendable {
    private let settings: PortalSettings
    private let access: Access
    private let gate: PasswordGate?
    private let logger: Logger
    private let hasWarned = Mutex(false)

    init(_ settings: PortalSettings, logger: Logger) {
        self.settings = settings
        self.logger = logger
        access = Access(settings)
        gate = settings.usersFile.map { PasswordGate(UsersFile($0)) }
    }

    /// - Throws: `Refusal`, and what reading the users' file throws.
    func caller(_ request: Request, _ peer: NetworkAddress?) async throws -> Caller {
        let headers = request.headers
        let evidence = Access.Evidence(peer: peer, host: request.head.authority) { name in
            HTTPField.Name(name).flatMap { headers[$0] }
        }
        if access.isForged(evidence) { warn(peer) }
        if let gate, let credentials = Self.basic(headers[.authorization]) {
            guard isPrivate(peer) else { throw Refusal.insecureLogin }
            guard let caller = try await gate.caller(credentials) else { throw Refusal.login }
            return caller
        }
        return access.caller(evidence)
    }

    /// A password goes over this machine alone, or over a proxy that people reach by https.
    private func isPrivate(_ peer: NetworkAddress?) -> Bool {
        if settings.publicAddress?.isSecure == true, access.isProxy(peer) || peer?.isLoopback == true { return true }
        return settings.address.isLoopback && settings.publicAddress == nil
    }

    private static func basic(_ header: String?) -> Substring? {
        guard let header, header.lowercased().hasPrefix("basic ") else { return nil }
        return header.dropFirst(6).drop { $0 == " " }
    }

    /// Once: whoever sends such headers may send a million of them.
    private func warn(_ peer: NetworkAddress?) {
        let isFirst = hasWarned.withLock { hasWarned in
            defer { hasWarned = true }
            return !hasWarned
        }
        if isFirst {
            logger.event(
                .headerIgnored, "a user was named by somebody who is not in [portal] trusted_proxies; it is ignored")
        }
    }
}
