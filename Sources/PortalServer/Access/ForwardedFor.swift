import TicketAnalytics

/// Who is behind the proxies, from what they have written down.
enum ForwardedFor {
    /// - Parameters:
    ///   - chain: The header `X-Forwarded-For`: anybody may have begun it, so it is read from its end.
    /// - Returns: The last address that is no trusted proxy; the peer itself where it is none.
    static func client(peer: NetworkAddress, chain: String?, trusting proxies: [NetworkRange]) -> NetworkAddress {
        var client = peer
        for text in (chain ?? "").split(separator: ",").reversed() {
            guard proxies.contains(where: { $0.contains(client) }) else { break }
            guard let next = address(text.filter { $0 != " " }) else { break }
            client = next
        }
        return client
    }

    /// Some write the client's port as well.
    private static func address(_ text: String) -> NetworkAddress? {
        NetworkAddress(text) ?? HostAndPort(text).flatMap { NetworkAddress($0.host) }
    }
}
