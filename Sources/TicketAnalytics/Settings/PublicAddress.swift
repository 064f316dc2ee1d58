/// Where people find the portal: `https://tickets.example.com/portal`.
public struct PublicAddress: Sendable, Hashable {
    /// `https://tickets.example.com`, in lower case, with a port that is not the scheme's own.
    public let origin: String
    /// Without its port.
    public let host: String
    /// `/portal`, or empty: what stands before every path.
    public let basePath: String
    public let isSecure: Bool

    /// Nil for anything but scheme, host, port and a plain path.
    public init?(_ text: String) {
        guard let scheme = ["https://", "http://"].first(where: { text.lowercased().hasPrefix($0) }) else { return nil }
        isSecure = scheme == "https://"
        let rest = text.dropFirst(scheme.count)
        let authority = rest.prefix { $0 != "/" }.lowercased()
        guard let place = HostAndPort(authority) else { return nil }
        host = place.host
        let isUsualPort = place.port == nil || place.port == (isSecure ? 443 : 80)
        origin = scheme + place.host + (isUsualPort ? "" : ":\(place.port ?? 0)")
        let path = rest.dropFirst(authority.count)
        let steps = path.split(separator: "/")
        // Proxies make one slash of two.
        guard !path.contains("//"), steps.allSatisfy({ $0 != "." && $0 != ".." && $0.utf8.allSatisfy(Self.isPlain) })
        else { return nil }
        basePath = steps.map { "/\($0)" }.joined()
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: "-._~".utf8.contains(byte)
        }
    }
}

/// A host with or without a port, as the header `Host` has it; an IPv6 address stands in brackets.
public struct HostAndPort: Sendable, Hashable {
    /// In lower case.
    public let host: String
    public let port: Int?

    /// Nil for what is no host: empty, or with other characters than a name or an address has.
    public init?(_ text: String) {
        let text = text.lowercased()
        let host = text.hasPrefix("[") ? text.prefix { $0 != "]" } + "]" : text.prefix { $0 != ":" }
        let isAddress = host.hasPrefix("[") && NetworkAddress(String(host)) != nil
        guard !host.isEmpty, isAddress || host.utf8.allSatisfy(Self.isNamePart) else { return nil }
        let rest = text.dropFirst(host.count)
        if rest.isEmpty {
            port = nil
        } else {
            guard rest.first == ":", rest.dropFirst().allSatisfy(\.isNumber), let number = UInt16(rest.dropFirst())
            else { return nil }
            port = Int(number)
        }
        self.host = String(host)
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: "-._".utf8.contains(byte)
        }
    }
}
