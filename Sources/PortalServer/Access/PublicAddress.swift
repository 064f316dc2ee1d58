/// What browsers open, taken apart.
struct PublicAddress: Sendable, Hashable {
    /// `https://intranet.example`, as the Origin header writes it.
    let origin: String
    let host: String
    /// `/skills/`, with slashes around it; `/` for none.
    let basePath: String
    let isSecure: Bool

    /// - Parameter text: It begins with `http://` or `https://`.
    init(_ text: String) {
        isSecure = text.hasPrefix("https://")
        let rest = text.drop { $0 != "/" }.dropFirst(2)
        let authority = rest.prefix { $0 != "/" }
        let path = rest.dropFirst(authority.count).split(separator: "/")
        origin = (isSecure ? "https://" : "http://") + authority.lowercased()
        host = HostRule.name(of: String(authority))
        basePath = path.isEmpty ? "/" : "/" + path.joined(separator: "/") + "/"
    }
}
