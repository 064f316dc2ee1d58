import Presentation
import Testing

@testable import PortalServer
@testable import TicketAnalytics

struct AccessRulesTests {
    private func rules(_ overrides: [String: String] = [:]) throws -> AccessRules {
        AccessRules(try .made(overrides))
    }

    private func behindProxy() throws -> AccessRules {
        try rules([
            "trusted_proxies": "10.0.0.5, ::1", "user_header": "X-Remote-User", "curators": "ann, CORP\\Bob",
            "operators": "olga@corp.example",
        ])
    }

    @Test(arguments: [
        ("ann", Role.curator), ("ANN", .curator), ("CORP\\Ann", .curator), ("ann@corp.example", .curator),
        ("bob", .curator), ("CORP\\olga", .operator), ("somebody", .viewer),
    ])
    func aTrustedProxyNamesTheUserInAnySpelling(user: String, role: Role) throws {
        let person = try behindProxy().person(peer: "10.0.0.5", user: user, isForwarded: true)
        #expect(person.role == role)
        #expect(person.name != nil)
    }

    @Test(arguments: ["10.0.0.6", "127.0.0.1", "::ffff:127.0.0.1", nil])
    func aHeaderFromAnybodyElseIsNotBelieved(peer: String?) throws {
        let person = try behindProxy().person(peer: peer, user: "olga", isForwarded: true)
        #expect(person.role == .viewer)
        #expect(person.name == nil)
    }

    @Test(arguments: ["", "\\", "@corp", "o lga", "ol\u{0}ga", String(repeating: "a", count: 200), nil])
    func whatIsNoNameIsNobody(user: String?) throws {
        #expect(try behindProxy().person(peer: "10.0.0.5", user: user, isForwarded: true).role == .viewer)
    }

    @Test func aProxyThatComesThroughIPv6IsTheSame() throws {
        #expect(try behindProxy().person(peer: "::ffff:10.0.0.5", user: "olga", isForwarded: true).role == .operator)
    }

    @Test func whoSitsAtTheMachineMayDoAllUnlessAProxyAsksForSomebodyElse() throws {
        #expect(try rules().person(peer: "127.0.0.1", user: nil, isForwarded: false).role == .operator)
        #expect(try rules().person(peer: "127.0.0.1", user: nil, isForwarded: true).role == .viewer)
        #expect(try rules().person(peer: "10.0.0.9", user: nil, isForwarded: false).role == .viewer)
    }

    @Test func whoeverReachesAnOpenPortIsAViewer() throws {
        let open = try rules(["listen_address": "0.0.0.0"])
        #expect(open.person(peer: "127.0.0.1", user: nil, isForwarded: false).role == .viewer)
    }

    @Test func aUserHeaderWithoutATrustedProxyIsRefused() {
        #expect(throws: SettingsError.self) { try PortalSettings.made(["user_header": "X-Remote-User"]) }
    }
}

extension PortalSettings {
    /// The defaults with some keys of `[portal]` set.
    static func made(_ keys: [String: String] = [:]) throws -> PortalSettings {
        try Settings.made(keys).portal
    }
}

extension Settings {
    static func made(_ portal: [String: String] = [:]) throws -> Settings {
        let overrides = Dictionary(uniqueKeysWithValues: portal.map { ("portal." + $0, $1) })
        return try Settings(parsing: [], path: "/config.ini", overrides: overrides, environment: [:])
    }
}
