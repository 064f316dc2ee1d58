import Testing

@testable import TicketAnalytics

@Suite struct TokenEstimateTests {
    @Test(arguments: [("", 0), ("abc", 1), ("hello world", 4), ("10.0.0.1", 8), ("é", 1), ("\u{1F600}", 2), ("\n", 1)])
    func estimateRoundsUp(text: String, tokens: Int) {
        #expect(TokenEstimate.tokens(in: text) == tokens)
    }

    @Test func estimateIsAboveTheRealCount_ofLlamaThree() {
        // 22 tokens by Llama 3's tokeniser.
        let text = "The user could not connect to the VPN after the password reset, so I checked the firewall logs."
        #expect((22...50).contains(TokenEstimate.tokens(in: text)))
    }
}
