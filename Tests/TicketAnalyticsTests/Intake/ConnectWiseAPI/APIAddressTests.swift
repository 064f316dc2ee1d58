import Curl
import Testing

@testable import TicketAnalytics

@Suite struct APIAddressTests {
    @Test(arguments: [
        ("na.myconnectwise.net", "https://api-na.myconnectwise.net/"),
        ("https://EU.myconnectwise.net/v4_6_release", "https://api-eu.myconnectwise.net/"),
        ("https://api-au.myconnectwise.net", "https://api-au.myconnectwise.net/"),
        ("https://psa.example.com:8443/any/path?x=1", "https://psa.example.com:8443/"),
        ("http://127.0.0.1:8080/", "http://127.0.0.1:8080/"), ("localhost:8080", "https://localhost:8080/"),
    ])
    func theAPIOfHostedSitesHasANameOfItsOwn(text: String, api: String) throws {
        #expect(try APIAddress(text).api.string.lowercased() == api)
    }

    @Test(arguments: ["", "https://", "ftp://host", "two words"])
    func whatIsNoAddressIsAnErrorOfTheSettings(text: String) {
        let error = #expect(throws: ConnectWiseAPIError.self) { try APIAddress(text) }
        #expect(error?.exitStatus == .configuration && error?.problem.hasPrefix("connectwise_api.url") == true)
    }

    @Test(arguments: [
        "https://api-na.myconnectwise.net/v4_6_release/apis/3.0/service/tickets?pageId=7&pageSize=2",
        "https://na.myconnectwise.net/x?pageId=7&pageSize=2", "http://api-na.myconnectwise.net/x?pageId=7&pageSize=2",
        "/x?pageId=7&pageSize=2#part", "?pageId=7&pageSize=2",
    ])
    func theQueryOfANextPageIsTaken(link: String) throws {
        let address = try APIAddress("na.myconnectwise.net")
        #expect(try address.query(ofNextPage: link) == "pageId=7&pageSize=2")
    }

    @Test(arguments: ["https://evil.example/x?a=1", "https://na.myconnectwise.net@evil.example/x", "//evil.example/x"])
    func aNextPageElsewhereIsRefused(link: String) throws {
        let address = try APIAddress("na.myconnectwise.net")
        #expect(throws: ConnectWiseAPIError.self) { try address.query(ofNextPage: link) }
    }
}
