internal import CCurl

/// An `http` or `https` address, checked by libcurl's own parser.
public struct HTTPURL: Sendable, Hashable {
    /// The address in normal form, with whatever credentials and query it holds: not for messages.
    public let string: String
    public let host: String
    public let port: Int

    /// Throws ``HTTPError`` of kind `invalidRequest` for anything but a complete `http` or `https` address.
    public init(_ text: String) throws(HTTPError) {
        let parts = try URLParts(parsing: text)
        let scheme = try parts.part(CURLUPART_SCHEME, "scheme")
        guard scheme == "http" || scheme == "https" else {
            throw HTTPError(badURL: "its scheme is not http or https")
        }
        string = try parts.part(CURLUPART_URL, "text")
        host = try parts.part(CURLUPART_HOST, "host")
        port = Int(try parts.part(CURLUPART_PORT, "port")) ?? 0
    }

    private init(string: String, of url: HTTPURL) {
        self.string = string
        host = url.host
        port = url.port
    }
}

extension HTTPURL {
    /// For messages: no credentials, no path, no query.
    public var hostAndPort: String { "\(host):\(port)" }

    /// The address with a path put behind its own, `/` between them; other reserved characters are percent-encoded.
    public func appending(path: String) -> HTTPURL {
        let (base, query) = splitAtQuery
        let trimmed = base.hasSuffix("/") ? base.dropLast() : base[...]
        let segments = path.split(separator: "/").map { Self.percentEncoded($0) }.joined(separator: "/")
        return HTTPURL(string: trimmed + "/" + segments + query, of: self)
    }

    /// The address with query items put behind its own, names and values percent-encoded.
    public func appending(query items: [(name: String, value: String)]) -> HTTPURL {
        let encoded = items.map { "\(Self.percentEncoded($0.name))=\(Self.percentEncoded($0.value))" }
        let (base, query) = splitAtQuery
        let all = [String(query.dropFirst())].filter { !$0.isEmpty } + encoded
        return HTTPURL(string: all.isEmpty ? String(base) : base + "?" + all.joined(separator: "&"), of: self)
    }

    /// RFC 3986: everything but letters, digits and `-._~` becomes `%XX` of its UTF-8.
    public static func percentEncoded(_ text: some StringProtocol) -> String {
        percentEncoded(text.utf8, keeping: isUnreserved)
    }

    /// The bytes as text; those that are not to be kept become `%XX`.
    public static func percentEncoded(_ source: some Sequence<UInt8>, keeping isKept: (UInt8) -> Bool) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in source {
            if isKept(byte) {
                bytes.append(byte)
            } else {
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
        default: false
        }
    }

    /// A fragment never reaches a server, so it is dropped here.
    private var splitAtQuery: (base: Substring, query: Substring) {
        let text = string.prefix { $0 != "#" }
        let start = text.firstIndex(of: "?") ?? text.endIndex
        return (text[..<start], text[start...])
    }
}
