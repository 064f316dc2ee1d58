import Testing

@testable import PortalServer
@testable import TicketAnalytics

struct HostRuleTests {
    private func rule() throws -> HostRule {
        HostRule(
            try .made([
                "public_url": "https://Skills.Example:8443/portal", "allowed_hosts": "srv1, srv1.corp.example",
                "listen_address": "0.0.0.0",
            ]))
    }

    @Test(arguments: [
        "localhost", "LOCALHOST:8080", "127.0.0.1:8080", "[::1]:8080", "[::1]", "skills.example", "skills.example:8443",
        "srv1", "SRV1.corp.example:80",
    ])
    func itsOwnNamesAreAllowed(host: String) throws {
        #expect(try rule().allows(host))
    }

    @Test(arguments: [
        "", nil, "evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "skills.example.evil", "0.0.0.0",
        "[::1].evil.example", "xskills.example", "localhost@evil.example",
    ])
    func anyOtherNameIsRefused(host: String?) throws {
        #expect(try !rule().allows(host))
    }
}

struct OriginRuleTests {
    private func rule() throws -> OriginRule {
        OriginRule(try .made(["public_url": "https://skills.example/portal", "listen_port": "9000"]))
    }

    @Test(arguments: ["same-origin", "none"])
    func aFormOfThePortalItselfIsTaken(site: String) throws {
        #expect(try rule().allows(site: site, origin: "https://whatever.example"))
    }

    @Test(arguments: ["cross-site", "same-site", ""])
    func aFormOfAnotherSiteIsRefusedWhateverItsOriginSays(site: String) throws {
        #expect(try !rule().allows(site: site, origin: "https://skills.example"))
    }

    @Test(arguments: [
        "https://skills.example", "HTTPS://Skills.Example", "http://localhost:9000", "http://127.0.0.1:9000",
    ])
    func withoutTheNewerHeaderTheOriginDecides(origin: String) throws {
        #expect(try rule().allows(site: nil, origin: origin))
    }

    @Test(arguments: ["null", "", "http://skills.example", "https://evil.example", "http://localhost:9001"])
    func anotherOriginIsRefused(origin: String) throws {
        #expect(try !rule().allows(site: nil, origin: origin))
    }

    @Test func whatIsNoBrowserSendsNeither() throws {
        #expect(try rule().allows(site: nil, origin: nil))
    }
}

struct PublicAddressTests {
    @Test(arguments: [
        ("https://skills.example", "https://skills.example", "/"),
        ("http://Skills.Example:8080/", "http://skills.example:8080", "/"),
        ("https://a.example/b/c/", "https://a.example", "/b/c/"),
    ])
    func itIsTakenApart(text: String, origin: String, basePath: String) {
        let address = PublicAddress(text)
        #expect(address.origin == origin)
        #expect(address.basePath == basePath)
        #expect(address.isSecure == text.hasPrefix("https"))
    }
}
