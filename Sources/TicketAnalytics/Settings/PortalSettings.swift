/// `[portal]`: where the web portal listens, and whom it believes.
public struct PortalSettings: Sendable, Hashable {
    public var listenAddress: String
    public var listenPort: Int
    /// Scheme, host, and base path as browsers see it; without a slash at its end. Nil: as it listens.
    public var publicURL: String?
    /// Further names by which browsers may call it.
    public var allowedHosts: [String]
    /// Addresses of the proxies whose headers are believed.
    public var trustedProxies: [String]
    /// The header in which they name the user; nil if they name nobody.
    public var userHeader: String?
    public var curators: [String]
    public var operators: [String]
    public var isReadOnly: Bool
    public var requestTimeout: Duration
    public var connectionLimit: Int

    init(_ section: SettingsSection) throws(SettingsError) {
        listenAddress = try section.text(
            "listen_address", "127.0.0.1",
            "Address that it listens on; another machine reaches only another than loopback")
        listenPort = try section.integer("listen_port", 8080, in: 1...65_535, "Port that it listens on")
        publicURL = try section.optionalText(
            "public_url", "What browsers have to open, such as https://intranet.example/skills; needed behind a proxy",
            expected: "an address that begins with http:// or https://, or empty", where: WebAddress.isServer
        ).map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
        allowedHosts = try section.list(
            "allowed_hosts", [], "Further host names by which it may be called", expected: "names with commas between")
        trustedProxies = try section.list(
            "trusted_proxies", [], "Addresses of the proxies whose headers are believed",
            expected: "IP addresses with commas between")
        userHeader = try section.optionalText(
            "user_header", "Header in which those proxies name the user, such as X-Remote-User")
        curators = try section.list(
            "curators", [], "Users who may curate managed skills", expected: "names with commas between")
        operators = try section.list(
            "operators", [], "Users who may also retry, discard, pause and check", expected: "names with commas between"
        )
        isReadOnly = try section.flag("read_only", false, "Refuses every change, whoever asks")
        requestTimeout = try section.duration(
            "request_timeout", .seconds(20), in: .milliseconds(100) ... .seconds(600),
            "A client that has not sent its request by then is cut off")
        connectionLimit = try section.integer(
            "connection_limit", 2_000, in: 10...100_000, "Connections at the same time; more have to wait")
    }
}
