import Testing

@testable import Curl

struct HTTPURLTests {
    @Test(arguments: [
        "", "host/path", "ftp://host/", "file:///etc/passwd", "http://", "http://host:port/", "http://host:99999/",
        "http://ho st/", "http://host/a\u{0}b", "javascript:alert(1)",
    ])
    func badAddress_isAnInvalidRequest(_ text: String) {
        let error = #expect(throws: HTTPError.self) { try HTTPURL(text) }
        #expect(error?.kind == .invalidRequest)
    }

    @Test func message_holdsNoCredentials() {
        let error = #expect(throws: HTTPError.self) { try HTTPURL("ftp://user:secret@host/?token=hidden") }
        #expect(error?.description == "The URL cannot be used: its scheme is not http or https.")
    }

    @Test func portAndHost_areKnownWithoutBeingWritten() throws {
        #expect(try HTTPURL("https://Host.test/a").port == 443)
        #expect(try HTTPURL("http://u:p@[::1]:8080/a?b").hostAndPort == "[::1]:8080")
    }

    @Test func queryItems_arePercentEncodedBehindTheOwnQuery() throws {
        let url = try HTTPURL("http://host/a?x=1#part").appending(query: [(name: "näme", value: "a&b=c d+~")])
        #expect(url.string == "http://host/a?x=1&n%C3%A4me=a%26b%3Dc%20d%2B~")
    }

    @Test func path_isPutBehindTheOwnPath() throws {
        #expect(try HTTPURL("http://host").appending(path: "/api/chat").string == "http://host/api/chat")
        #expect(try HTTPURL("http://host/base/?k=v").appending(path: "a b").string == "http://host/base/a%20b?k=v")
    }
}
