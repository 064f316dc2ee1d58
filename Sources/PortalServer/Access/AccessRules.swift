import Presentation
import TicketAnalytics
import WebPages

/// Who may do what, from where a request comes and what its proxy says of it.
struct AccessRules: Sendable {
    private let settings: PortalSettings
    private let trusted: Set<String>

    init(_ settings: PortalSettings) {
        self.settings = settings
        trusted = Set(settings.trustedProxies.map(Self.plain))
    }

    /// - Parameters:
    ///   - peer: The address that the connection comes from; nil if it is unknown.
    ///   - user: What the user's header says.
    ///   - isForwarded: Whether a proxy says that it asks for somebody else.
    func person(peer: String?, user: String?, isForwarded: Bool) -> Person {
        let peer = peer.map(Self.plain)
        if let peer, trusted.contains(peer), settings.userHeader != nil {
            guard let name = user.flatMap(Self.login) else { return Person(name: nil, role: .viewer, origin: .proxy) }
            return Person(name: name, role: role(of: name), origin: .proxy)
        }
        // Somebody at the machine itself, who could change the database by hand as well.
        let isLocal = trusted.isEmpty && !isForwarded && peer.map(Self.isLoopback) == true
        return isLocal && Self.isLoopback(settings.listenAddress)
            ? Person(name: nil, role: .operator, origin: .machine) : Person(name: nil, role: .viewer, origin: .unknown)
    }

    private func role(of name: String) -> Role {
        func holds(_ names: [String]) -> Bool { names.contains { Self.login($0) == name } }
        return holds(settings.operators) ? .operator : holds(settings.curators) ? .curator : .viewer
    }

    /// `ann` of `CORP\Ann` and `ann@corp.example`; nil for a text that is no name.
    static func login(_ text: String) -> String? {
        let afterDomain = text.split(separator: "\\", omittingEmptySubsequences: false).last ?? ""
        let name = afterDomain.split(separator: "@", omittingEmptySubsequences: false).first ?? ""
        let isName = !name.isEmpty && name.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
        return isName && name.count <= 100 ? name.lowercased() : nil
    }

    static func isLoopback(_ address: String) -> Bool {
        let address = plain(address)
        return address == "::1" || address == "localhost" || address.hasPrefix("127.")
    }

    /// An IPv4 address that came through IPv6 is the same one.
    private static func plain(_ address: String) -> String {
        address.hasPrefix("::ffff:") ? String(address.dropFirst(7)) : address
    }
}

/// Who asks.
struct Person: Sendable, Hashable {
    enum Origin: Sendable, Hashable { case proxy, machine, unknown }

    /// Nil for somebody who has not said it.
    let name: String?
    let role: Role
    let origin: Origin

    /// For the audit log.
    var actor: String { (name ?? (origin == .machine ? "local user" : "somebody")) + " (portal)" }

    var visitor: Visitor {
        let words =
            switch origin {
            case .proxy:
                name.map { "Signed in as \($0) through the proxy: \(role.rawValue)." } ?? "Nobody is signed in."
            case .machine: "At the machine itself: \(role.rawValue)."
            case .unknown: "Nobody is signed in."
            }
        return Visitor(role: role, words: words)
    }
}
