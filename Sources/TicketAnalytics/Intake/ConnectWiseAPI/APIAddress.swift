import Curl

/// Where a site's API is.
struct APIAddress: Sendable {
    let api: HTTPURL
    /// As users have it: the same, unless ConnectWise hosts the site, whose API has a name of its own.
    private let site: HTTPURL

    private static let cloud = Set(["na", "eu", "au", "aus", "za", "staging"].map { "\($0).myconnectwise.net" })

    /// - Parameter text: `https://HOST`; a bare host is reached over TLS, and a path is cut off.
    init(_ text: String) throws(ConnectWiseAPIError) {
        let hasScheme = text.split(separator: ":").dropFirst().first?.hasPrefix("//") == true
        do {
            let url = try HTTPURL(hasScheme ? text : "https://\(text)")
            let start = url.string.hasPrefix("https") ? "https://" : "http://"
            let authority = url.string.dropFirst(start.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
            site = try HTTPURL("\(start)\(authority)")
            api = Self.cloud.contains(url.host.lowercased()) ? try HTTPURL("\(start)api-\(authority)") : site
        } catch {
            throw .badAddress(detail: error.message.asDetail)
        }
    }

    /// The query of a next page's link, which may be relative.
    ///
    /// Only the query is used, with the path that is being read, so that no key ever goes elsewhere.
    func query(ofNextPage link: String) throws(ConnectWiseAPIError) -> String {
        if link.hasPrefix("http://") || link.hasPrefix("https://") || link.hasPrefix("//") {
            guard let url = try? HTTPURL(link.hasPrefix("//") ? "https:\(link)" : link), isOurs(url) else {
                throw .foreignPage(host: String(link.drop { $0 != "/" }.drop { $0 == "/" }.prefix { $0 != "/" }))
            }
        }
        return String(link.drop { $0 != "?" }.dropFirst().prefix { $0 != "#" })
    }

    /// A proxy that ends TLS before ConnectWise has it write its links with the other scheme.
    private func isOurs(_ url: HTTPURL) -> Bool {
        let usual = [80, 443]
        return [api, site].contains { own in
            own.host.lowercased() == url.host.lowercased()
                && (own.port == url.port || usual.contains(own.port) && usual.contains(url.port))
        }
    }
}
