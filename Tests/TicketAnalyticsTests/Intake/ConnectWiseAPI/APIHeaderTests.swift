import Curl
import Testing

@testable import TicketAnalytics

@Suite struct APIHeaderTests {
    @Test(arguments: [
        (#"<https://h/t?a=1>; rel="next""#, "https://h/t?a=1"),
        (
            #"<https://h/t?a=1>; rel="first", <https://h/t?a=2>; rel="next", <https://h/t?a=9>; rel="last""#,
            "https://h/t?a=2"
        ),
        ("</t?a=1,2>;rel=next", "/t?a=1,2"),
        (#"<https://h/t>; title="rel"; REL="last next""#, "https://h/t"),
        (
            #"<https://h/t?conditions=(lastUpdated>[x]) and (id in (1,2))>; rel="next""#,
            "https://h/t?conditions=(lastUpdated%3E[x])%20and%20(id%20in%20(1,2))"
        ),
        (#"<https://h/t>; rel="previous""#, nil), ("", nil), ("https://h/t; rel=next", nil), ("<https://h/t", nil),
    ])
    func theNextLinkIsFoundAmongOthers(header: String, target: String?) {
        #expect(LinkHeader.next(in: [header]) == target)
    }

    @Test(arguments: [
        ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777), ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
        ("Sun, 31 Feb 2026 00:00:00 GMT", nil), ("tomorrow", nil), ("", nil),
    ])
    func datesOfHeadersAreRead(text: String, seconds: Int64?) {
        #expect(HTTPDate(text)?.secondsSince1970 == seconds)
    }

    @Test(arguments: [
        ("5", 5), ("1.5", 1.5), ("-1", 0), ("Sun, 06 Nov 1994 08:49:57 GMT", 20), ("Sun, 06 Nov 1994 08:00:00 GMT", 0),
        ("soon", nil),
    ])
    func aWaitIsReadInSeconds_orAsADateOfTheServersClock(header: String, seconds: Double?) {
        let response = HTTPResponse.made(429, "", retryAfter: header, date: "Sun, 06 Nov 1994 08:49:37 GMT")
        #expect(response.retryAfter == seconds.map { .seconds($0) })
    }

    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("acme+key:sécret~", "YWNtZStrZXk6c8OpY3JldH4="),
    ])
    func textIsEncodedAsBase64(text: String, encoded: String) {
        #expect(Base64.encoded(text) == encoded)
    }
}
