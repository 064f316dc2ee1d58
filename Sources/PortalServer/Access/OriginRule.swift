import TicketAnalytics

/// Whether a form was sent from a page of the portal itself: the browser says so in headers that no page can change.
struct OriginRule: Sendable {
    private let publicOrigin: String?
    private let port: Int

    init(_ settings: PortalSettings) {
        publicOrigin = settings.publicURL.map { PublicAddress($0).origin }
        port = settings.listenPort
    }

    /// - Parameters:
    ///   - site: The `Sec-Fetch-Site` header.
    ///   - origin: The `Origin` header.
    func allows(site: String?, origin: String?) -> Bool {
        if let site { return site == "same-origin" || site == "none" }
        // What sends neither is no browser.
        guard let origin else { return true }
        // Not compared with the Host header: that is what a stranger's DNS can make equal.
        let local = ["localhost", "127.0.0.1", "[::1]"].map { "http://\($0):\(port)" }
        return origin.lowercased() == publicOrigin || local.contains(origin.lowercased())
    }
}
