import TicketAnalytics

/// Under which names the portal answers: a page of somebody else that points its own name here must not read it.
struct HostRule: Sendable {
    private let names: Set<String>
    /// Bound to every address, it answers under any: no name, nothing to point here.
    private let takesAddresses: Bool

    init(_ settings: PortalSettings) {
        let own = ["localhost", "127.0.0.1", "[::1]", settings.hostText] + settings.allowedHosts
        names = Set((own + [settings.publicAddress?.host].compactMap { $0 }).map { $0.lowercased() })
        takesAddresses = settings.address.isWildcard
    }

    /// - Parameter authority: The header `Host`.
    func allows(_ authority: String?) -> Bool {
        guard let host = authority.flatMap({ HostAndPort($0) })?.host else { return false }
        return names.contains(host) || takesAddresses && NetworkAddress(host) != nil
    }
}
