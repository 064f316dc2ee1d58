import Testing
import TicketAnalytics

@Suite("Addresses of the portal") struct PortalAddressTests {
    @Test("a range holds what shares its first bits") func ranges() throws {
        let range = try #require(NetworkRange("10.1.0.0/17"))
        for inside in ["10.1.0.1", "10.1.127.255", "::ffff:10.1.2.3"] {
            #expect(try range.contains(#require(NetworkAddress(inside))))
        }
        for outside in ["10.1.128.0", "11.1.0.1", "::1"] {
            #expect(try !range.contains(#require(NetworkAddress(outside))))
        }
        #expect(NetworkRange("10.0.0.0/33") == nil && NetworkRange("host/8") == nil && NetworkRange("10.0.0.0/") == nil)
    }

    @Test("a public address has an origin and a base path") func publicAddress() throws {
        let address = try #require(PublicAddress("HTTPS://Tickets.Example:443/a/b/"))
        #expect(address.origin == "https://tickets.example" && address.basePath == "/a/b" && address.isSecure)
        #expect(PublicAddress("http://a:8080")?.origin == "http://a:8080")
    }

    @Test(
        "what is no public address is refused",
        arguments: [
            "a.example", "ftp://a", "https://", "https://a/../b", "https://a/b?c", "https://u:p@a/", "https://a b",
            "https://a/b//c",
        ])
    func refused(_ text: String) {
        #expect(PublicAddress(text) == nil)
    }
}
