import Testing

@testable import TicketAnalytics

@Suite struct ExtractionMergingTests {
    @Test func laterChunk_addsItsSkills_andKeepsTheFirstQuoteOfKnownOnes() {
        var whole = Extraction(skills: [skill("VPN", "VPN")], promptTokens: 10, answerTokens: 2, rawAnswer: "1")
        let later = Extraction(
            skills: [
                skill("vpn ", "the vpn"), skill("Microsoft  Outlook", "Outlook"), skill("microsoft outlook", "x"),
            ],
            repairs: ["r"], promptTokens: 5, rawAnswer: "2")
        whole.merge(later)
        #expect(whole.skills == [skill("VPN", "VPN"), skill("Microsoft  Outlook", "Outlook")])
        #expect(whole.repairs == ["r"])
        #expect(whole.promptTokens == 15 && whole.answerTokens == 2)
        #expect(whole.rawAnswer == "1\n2")
    }

    private func skill(_ name: String, _ quote: String) -> ExtractedSkill {
        ExtractedSkill(name: name, kind: .technology, quote: quote)
    }
}
