import TicketAnalytics

/// By which names the portal may be called. Any other name is one that a stranger's DNS gave to this machine.
struct HostRule: Sendable {
    private let names: Set<String>

    init(_ settings: PortalSettings) {
        let own = ["localhost", "127.0.0.1", "::1", settings.listenAddress]
        let told = [settings.publicURL.map(PublicAddress.init)?.host].compactMap { $0 }
        names = Set((own + told + settings.allowedHosts).map { Self.name(of: $0) }).subtracting(["0.0.0.0", "::"])
    }

    /// - Parameter host: The Host header: a name or address, with or without a port.
    func allows(_ host: String?) -> Bool {
        guard let host, !host.isEmpty else { return false }
        return names.contains(Self.name(of: host))
    }

    /// Without port and brackets, in lower case.
    static func name(of host: String) -> String {
        let host = host.lowercased()
        if host.hasPrefix("["), let end = host.firstIndex(of: "]") {
            let rest = host[host.index(after: end)...]
            return rest.isEmpty || rest.hasPrefix(":") ? String(host[..<end].dropFirst()) : host
        }
        return host.count { $0 == ":" } == 1 ? String(host.prefix { $0 != ":" }) : host
    }
}
