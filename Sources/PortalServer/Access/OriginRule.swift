import TicketAnalytics

/// Whether a request that changes something may come from where it comes from: a page of somebody else must not send a
/// form here in the name of who reads it.
struct OriginRule: Sendable {
    private let origins: Set<String>

    init(_ settings: PortalSettings) {
        let direct = ["localhost", "127.0.0.1", "[::1]", settings.hostText].map { "http://\($0):\(settings.port)" }
        let named = settings.allowedHosts.flatMap {
            ["http://\($0):\(settings.port)", "http://\($0)", "https://\($0)"]
        }
        origins = Set((direct + named + [settings.publicAddress?.origin].compactMap { $0 }).map { $0.lowercased() })
    }

    /// - Parameters:
    ///   - site: The header `Sec-Fetch-Site`, which browsers leave out on plain HTTP.
    ///   - origin: The header `Origin`. Without both it is no browser, and nobody else's page.
    func allows(site: String?, origin: String?) -> Bool {
        if let site { return site == "same-origin" || site == "none" }
        if let origin { return origins.contains(origin.lowercased()) }
        return true
    }
}
