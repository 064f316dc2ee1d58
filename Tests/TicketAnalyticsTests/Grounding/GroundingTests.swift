import Testing

@testable import TicketAnalytics

@Suite("Grounding")
struct GroundingTests {
    @Test(
        "finds the quote's exact run in the text",
        arguments: [
            ("cannot open Outlook", "She cannot open Outlook.", "cannot open Outlook", 4),
            ("CANNOT  open outlook", "She cannot open\n Outlook.", "cannot open\n Outlook", 4),
            ("\"user's PC\"", "the user’s PC", "user’s PC", 4),
            ("...open Outlook…", "cannot open Outlook", "open Outlook", 7),
            ("“set-up”", "a set–up", "set–up", 2),
            ("VPN", "OpenVPN and VPN", "VPN", 12),
            ("Outlook", "MyOutlook only", "Outlook", 2),
            (".NET", "uses .NET", ".NET", 5),
            ("Büro", "🙂🙂 im BÜRO", "BÜRO", 6),
            ("C#", "in C# now", "C#", 3),
        ])
    func found(_ quote: String, _ text: String, _ run: String, _ start: Int) {
        let skill = Grounding.ground([skill(quote)], in: text).grounded.first
        #expect(skill?.quote == run)
        #expect(skill?.start == start)
        #expect(skill?.end == start + run.unicodeScalars.count)
    }

    @Test(
        "drops what the text does not say",
        arguments: [
            ("AD", "ready"), ("VPN", "OpenVPNs"), ("", "text"), ("...", "so ... what"), ("Teams", "Outlook"), ("x", ""),
        ])
    func dropped(_ quote: String, _ text: String) {
        let result = Grounding.ground([skill(quote)], in: text)
        #expect(result.grounded.isEmpty)
        #expect(result.dropped == [skill(quote)])
    }

    @Test func exactMatchInsideAWord_goesAfterNoOtherExactOne() {
        #expect(Grounding.ground([skill("Word")], in: "WordPress, then Word").grounded.first?.start == 16)
    }

    private func skill(_ quote: String) -> ExtractedSkill {
        ExtractedSkill(name: "n", kind: .technology, quote: quote)
    }
}
