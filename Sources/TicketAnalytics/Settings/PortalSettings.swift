/// `[portal]`: where the portal listens, who may do what in it, and what is before it.
public struct PortalSettings: Sendable, Hashable {
    public var address: NetworkAddress
    public var port: Int
    public var publicAddress: PublicAddress?
    public var allowedHosts: [String]
    public var trustedProxies: [NetworkRange]
    public var userHeader: String?
    public var groupHeader: String?
    public var curators: [String]
    public var operators: [String]
    public var curatorGroups: [String]
    public var operatorGroups: [String]
    public var usersFile: String?
    public var localRole: LocalRole
    public var isReadOnly: Bool
    public var maxConnections: Int
    public var requestTimeout: Duration
    public var maxBodyBytes: Int

    /// Without a proxy's word or a password.
    public enum LocalRole: String, Sendable, Hashable, CaseIterable {
        case viewer, curator, `operator`
    }

    init(_ section: SettingsSection) throws(SettingsError) {
        let text = try section.text(
            "address", "127.0.0.1", "Where it listens; 0.0.0.0 is every network of this machine",
            expected: "an IP address", where: { NetworkAddress($0) != nil })
        // The section has checked the text; nothing else is listened to than this machine where it had not.
        address = NetworkAddress(text) ?? .loopback
        port = try section.integer("port", 8080, in: 1...65_535, "Port of the portal")
        let url = try section.optionalText(
            "public_url", "Where people find it behind a proxy: https://HOST/PATH",
            expected: "http:// or https://, a host and a path, or empty", where: { PublicAddress($0) != nil })
        publicAddress = url.flatMap { PublicAddress($0) }
        allowedHosts = try section.list(
            "allowed_hosts", [], "Further names under which it answers", expected: "host names",
            where: { HostAndPort($0)?.port == nil && HostAndPort($0) != nil })
        let proxies = try section.list(
            "trusted_proxies", [], "Proxies whose word is taken for who asks",
            expected: "addresses such as 127.0.0.1 or 10.0.0.0/8", where: { NetworkRange($0) != nil })
        trustedProxies = proxies.compactMap { NetworkRange($0) }
        userHeader = try section.optionalText(
            "user_header", "Header in which they name the user, and which they always overwrite: X-Remote-User",
            expected: "a header's name, or empty", where: Self.isHeaderName)
        groupHeader = try section.optionalText(
            "group_header",
            "Header in which they name the user's groups, with commas between them; overwritten too: X-Remote-Groups",
            expected: "a header's name, or empty", where: Self.isHeaderName)
        curators = try section.list(
            "curators", [], "Users who curate the managed skills, as the proxy writes them",
            expected: "names such as ann or CORP\\ann")
        operators = try section.list(
            "operators", [], "Users who also retry, discard, pause and check",
            expected: "names such as ann or CORP\\ann")
        curatorGroups = try section.list("curator_groups", [], "Groups whose members curate", expected: "names")
        operatorGroups = try section.list("operator_groups", [], "Groups whose members operate", expected: "names")
        usersFile = try section.optionalPath("users_file", "File of users and passwords, kept by portal add-user")
        localRole = try section.choice(
            "local_role", .viewer,
            "What whoever asks from this machine may do; a proxy here that is not in trusted_proxies is one of them")
        isReadOnly = try section.flag("read_only", false, "Whether nothing can be changed in the portal")
        maxConnections = try section.integer(
            "max_connections", 1_000, in: 10...100_000, "Connections held at once; later ones wait")
        requestTimeout = try section.duration(
            "request_timeout", .seconds(15), in: .milliseconds(100) ... .seconds(600),
            "Time for a request to arrive; slower clients are cut off")
        maxBodyBytes = try section.size("max_body_bytes", 2_000_000, in: 10_000...100_000_000, "Largest form or file")
    }

    private static func isHeaderName(_ text: String) -> Bool {
        text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
            default: false
            }
        }
    }
}

extension PortalSettings {
    /// The address as it stands before a port: IPv6 in brackets.
    public var hostText: String { address.bytes.count == 16 ? "[\(address.text)]" : address.text }
}
