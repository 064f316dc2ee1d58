import Testing
import TicketAnalytics

@testable import PortalServer

@Suite("From where, and under which name") struct RuleTests {
    @Test(
        "loopback names are always answered, with any port",
        arguments: ["localhost", "LOCALHOST:8080", "127.0.0.1:9", "[::1]:8080"])
    func ownNames(_ host: String) throws {
        #expect(try HostRule(portal()).allows(host))
    }

    @Test(
        "other names are not",
        arguments: [
            nil, "", "evil.example", "localhost.evil.example", "192.0.2.1", "localhost@evil.example", "localhost:x",
            "[::1]evil", "127.0.0.1/evil",
        ])
    func otherNames(_ host: String?) throws {
        #expect(try !HostRule(portal()).allows(host))
    }

    @Test("names that are set are") func setNames() throws {
        let rule = HostRule(try portal("public_url = https://a.example/portal\nallowed_hosts = b.example"))
        #expect(rule.allows("a.example") && rule.allows("b.example:8080") && !rule.allows("c.example"))
    }

    @Test("bound to every address, it answers under any address but no name") func wildcard() throws {
        let rule = HostRule(try portal("address = 0.0.0.0"))
        #expect(rule.allows("192.0.2.1:8080") && !rule.allows("evil.example"))
    }

    @Test("a browser's word decides where there is one") func site() throws {
        let rule = OriginRule(try portal())
        #expect(rule.allows(site: "same-origin", origin: nil) && rule.allows(site: "none", origin: nil))
        #expect(!rule.allows(site: "cross-site", origin: "http://localhost:8080"))
        #expect(!rule.allows(site: "same-site", origin: nil))
    }

    @Test("else its origin must be one of the portal's own; no browser needs none") func origin() throws {
        let rule = OriginRule(try portal("public_url = https://a.example/portal"))
        #expect(rule.allows(site: nil, origin: "https://a.example"))
        #expect(rule.allows(site: nil, origin: "http://localhost:8080"))
        #expect(!rule.allows(site: nil, origin: "http://a.example"))
        #expect(!rule.allows(site: nil, origin: "null"))
        #expect(!rule.allows(site: nil, origin: "https://a.example.evil.example"))
        #expect(rule.allows(site: nil, origin: nil))
    }

    @Test("the chain of proxies is read from its end, as far as it is trusted") func chain() throws {
        let proxies = ["10.0.0.0/8", "::1"].compactMap { NetworkRange($0) }
        func client(_ peer: String, _ chain: String?) -> NetworkAddress? {
            NetworkAddress(peer).map { ForwardedFor.client(peer: $0, chain: chain, trusting: proxies) }
        }
        #expect(client("10.0.0.1", "1.1.1.1, 192.0.2.7, 10.0.0.2") == NetworkAddress("192.0.2.7"))
        #expect(client("192.0.2.8", "1.1.1.1") == NetworkAddress("192.0.2.8"))
        #expect(client("::ffff:10.0.0.1", "192.0.2.7") == NetworkAddress("192.0.2.7"))
        #expect(client("10.0.0.1", "1.1.1.1, 192.0.2.7:51234,10.0.0.2:80") == NetworkAddress("192.0.2.7"))
        #expect(client("10.0.0.1", "[2001:db8::1]:443") == NetworkAddress("2001:db8::1"))
        #expect(client("10.0.0.1", "2001:db8::1") == NetworkAddress("2001:db8::1"))
        #expect(client("10.0.0.1", "rubbish") == NetworkAddress("10.0.0.1"))
    }
}
