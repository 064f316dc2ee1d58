/// Addresses of servers as text.
enum WebAddress {
    static func isServer(_ text: String) -> Bool {
        ["http://", "https://", "unix:"].contains { text.hasPrefix($0) && text.count > $0.count }
    }

    /// A list of addresses, each with its password hidden.
    static func hidingPasswords(_ text: String) -> String {
        text.split(separator: ",", omittingEmptySubsequences: false).map { hidingPassword(String($0)) }
            .joined(separator: ",")
    }

    /// `scheme://user:password@host` with the password hidden.
    static func hidingPassword(_ address: String) -> String {
        guard let at = address.lastIndex(of: "@") else { return address }
        let scheme = address[..<at].firstIndex(of: "/").map { address.index(after: $0) } ?? address.startIndex
        guard let colon = address[scheme..<at].firstIndex(of: ":") else { return address }
        return address[...colon] + Secret.mask + address[at...]
    }
}
