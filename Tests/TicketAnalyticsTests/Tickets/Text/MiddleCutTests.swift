import Testing

@testable import TicketAnalytics

struct MiddleCutTests {
    @Test func beginningAndEndStay_inWholeLines() {
        let lines = (1...1_000).map { "line number \($0) of the log" }
        let (text, cuts) = shortened(lines.joined(separator: "\n"), tokens: 300)
        let kept = text.split(separator: "\n").map(String.init)
        let note = kept.firstIndex { $0.hasSuffix("characters left out)") } ?? 0
        #expect(note > 5 && kept[..<note].elementsEqual(lines[..<note]))
        #expect(kept.count - note > 3 && kept[(note + 1)...].elementsEqual(lines.suffix(kept.count - note - 1)))
        #expect(kept[note] == "(\(1_001 - kept.count) lines, \(cuts) characters left out)")
        #expect(TokenEstimate.tokens(in: text) <= 320)
    }

    @Test func aLineWithoutEndIsCutBetweenCharacters() {
        let (text, cuts) = shortened(String(repeating: "ü🙂", count: 5_000), tokens: 300)
        #expect(!text.contains("\u{FFFD}"))
        #expect(text.unicodeScalars.count { $0 == "ü" || $0 == "🙂" } + cuts == 10_000)
    }

    @Test func whatFitsStays() {
        #expect(shortened("short text", tokens: 300) == ("short text", 0))
    }

    private func shortened(_ text: String, tokens: Int) -> (text: String, cuts: Int) {
        var cuts = TextCuts()
        return (
            String(decoding: MiddleCut.shortened(Array(text.utf8), toSixths: 6 * tokens, cuts: &cuts), as: UTF8.self),
            cuts.overBudget
        )
    }
}
