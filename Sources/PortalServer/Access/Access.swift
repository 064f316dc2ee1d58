import Presentation
import TicketAnalytics

/// Tells who asks, from the connection's other end and the request's headers.
struct Access: Sendable {
    /// What there is to tell it by; header names in lower case.
    struct Evidence: Sendable {
        /// Nil where the connection has no address.
        var peer: NetworkAddress?
        var host: String?
        var header: @Sendable (String) -> String?
    }

    private let settings: PortalSettings

    init(_ settings: PortalSettings) {
        self.settings = settings
    }

    func isProxy(_ peer: NetworkAddress?) -> Bool {
        guard let peer else { return false }
        return settings.trustedProxies.contains { $0.contains(peer) }
    }

    /// Whether somebody who is no proxy names a user: forged, or a proxy that the settings do not know.
    func isForged(_ evidence: Evidence) -> Bool {
        guard !isProxy(evidence.peer) else { return false }
        return [settings.userHeader, settings.groupHeader].compactMap { $0 }.contains { evidence.header($0) != nil }
    }

    /// Without a look at passwords.
    func caller(_ evidence: Evidence) -> Caller {
        if isProxy(evidence.peer) { return named(by: evidence) }
        return isAtTheMachine(evidence) ? Caller(name: "local", role: localRole, source: .machine) : Caller()
    }

    private func named(by evidence: Evidence) -> Caller {
        guard let header = settings.userHeader, let text = evidence.header(header) else { return Caller() }
        guard let name = UserName.normalised(text) else { return Caller() }
        let groups = (settings.groupHeader.flatMap(evidence.header) ?? "").split(separator: ",").compactMap { group in
            UserName.normalised(group)
        }
        return Caller(name: name, role: role(of: name, in: groups), source: .proxy)
    }

    private func role(of name: String, in groups: [String]) -> Role {
        func holds(_ names: [String], _ wanted: [String]) -> Bool {
            names.contains { name in wanted.contains { UserName.normalised($0) == name } }
        }
        if holds([name], settings.operators) || holds(groups, settings.operatorGroups) { return .operator }
        if holds([name], settings.curators) || holds(groups, settings.curatorGroups) { return .curator }
        return .viewer
    }

    private var localRole: Role { Role(rawValue: settings.localRole.rawValue) ?? .viewer }

    /// Only where nothing is known to stand between. A proxy on this machine that says nothing of itself cannot be told
    /// from a person, and would lend its place to everybody: so `local_role` is a viewer's unless somebody sets it.
    private func isAtTheMachine(_ evidence: Evidence) -> Bool {
        let isAlone =
            settings.trustedProxies.isEmpty && settings.publicAddress == nil && settings.usersFile == nil
            && settings.allowedHosts.isEmpty
        let wasForwarded = [
            "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip", "forwarded", "via",
        ]
        .contains { evidence.header($0) != nil }
        let host = evidence.host.flatMap { HostAndPort($0) }?.host ?? ""
        let isLocalName = host == "localhost" || NetworkAddress(host)?.isLoopback == true
        return isAlone && settings.address.isLoopback && evidence.peer?.isLoopback == true && !wasForwarded
            && isLocalName
    }
}
