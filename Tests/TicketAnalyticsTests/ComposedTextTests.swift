import Testing

@testable import TicketAnalytics

@Suite("Composed text")
struct ComposedTextTests {
    @Test(
        "Texts that are equal are written alike, however many marks a letter has and in whatever order",
        arguments: [
            ["\u{FC}", "u\u{308}"], ["\u{1EB9}\u{301}", "e\u{301}\u{323}", "\u{E9}\u{323}"],
            ["\u{AC00}", "\u{1100}\u{1161}"], ["\u{C5}", "\u{212B}", "A\u{30A}"], ["\u{439}", "\u{438}\u{306}"],
        ])
    func spellings(texts: [String]) {
        #expect(Set(texts).count == 1)
        #expect(Set(texts.map { Array($0.composed.utf8) }).count == 1)
        #expect(texts[0].composed.unicodeScalars.elementsEqual(texts[0].unicodeScalars))
    }

    @Test("What looks different stays different, and what has one form only stays as it is")
    func others() {
        for text in ["", "plain", "\u{FB01}ne", "\u{FF21}", "x\u{B2}", "👩‍💻", "a\0b\r\n"] {
            #expect(text.composed.unicodeScalars.elementsEqual(text.unicodeScalars))
        }
    }
}
