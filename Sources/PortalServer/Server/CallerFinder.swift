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
    private let usersFile: UsersFile?
    private let hasWarned = Mutex(false)
    /// What is wrong with the file of users, as it was told last.
    private let toldFaults = Mutex<[String]>([])

    init(_ settings: PortalSettings, logger: Logger) {
        self.settings = settings
        self.logger = logger
        access = Access(settings)
        usersFile = settings.usersFile.map { UsersFile($0) }
        gate = usersFile.map { PasswordGate($0) }
        warnOfUsers()
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
            let client = self.client(request, peer)?.text ?? ""
            guard let caller = try await gate.caller(credentials, from: client) else {
                warnOfUsers()
                throw Refusal.login
            }
            return caller
        }
        return access.caller(evidence)
    }

    /// Who is behind the proxies.
    func client(_ request: Request, _ peer: NetworkAddress?) -> NetworkAddress? {
        peer.map {
            ForwardedFor.client(peer: $0, chain: request.headers[.forwardedFor], trusting: settings.trustedProxies)
        }
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

    /// Each fault once: at the start, and when somebody cannot sign in since the file has changed.
    private func warnOfUsers() {
        guard let usersFile else { return }
        let faults = usersFile.faults()
        let untold = toldFaults.withLock { told in
            defer { told = faults }
            return faults.filter { !told.contains($0) }
        }
        for fault in untold { logger.event(.settingDoubtful, fault) }
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
