import Testing

@testable import TicketAnalytics

@Suite struct SecretTests {
    @Test func secretShowsItselfNowhere() {
        let secret = Secret("hunter2")
        var dumped = ""
        dump([secret], to: &dumped)
        #expect("\(secret)" == "(hidden)")
        #expect(String(reflecting: secret) == "(hidden)")
        #expect(!dumped.contains("hunter2"))
        #expect(secret.revealed == "hunter2")
    }
}
