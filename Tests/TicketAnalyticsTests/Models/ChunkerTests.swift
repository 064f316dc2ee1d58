import Testing

@testable import TicketAnalytics

@Suite struct ChunkerTests {
    private static let texts = [
        String(repeating: "The printer on floor 3 is offline. Restarted the spooler.\n", count: 80),
        String(repeating: "Absatz über VPN — größer.\n\n", count: 120),
        String(repeating: "x", count: 5_000),
        String(repeating: "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}", count: 300),
        String(repeating: "\n", count: 900), "a b\r\n\r\nc" + String(repeating: " d.", count: 700),
    ]

    @Test func fittingText_isOneChunk() {
        #expect(Chunker(limit: 100).chunks(of: "short") == [.init(text: "short", start: 0)])
        #expect(Chunker(limit: 1).chunks(of: "") == [.init(text: "", start: 0)])
    }

    @Test(arguments: texts.indices, [40, 300])
    func chunks_fitAndCoverAllOfTheText_andOverlap(index: Int, limit: Int) {
        let text = Self.texts[index]
        let scalars = Array(text.unicodeScalars)
        let chunks = Chunker(limit: limit).chunks(of: text)
        var end = 0
        for chunk in chunks {
            let length = chunk.text.unicodeScalars.count
            #expect(TokenEstimate.tokens(in: chunk.text) <= limit)
            #expect(Array(chunk.text.unicodeScalars) == Array(scalars[chunk.start..<chunk.start + length]))
            #expect(chunk.start <= end && chunk.start + length > end)
            end = chunk.start + length
        }
        #expect(end == scalars.count)
        #expect(chunks.count > 1)
    }

    @Test func phraseShorterThanTheOverlap_isWholeInSomeChunk() {
        let words = (0..<900).map { "word\($0)" }
        let chunks = Chunker(limit: 500, overlap: 100).chunks(of: words.joined(separator: " "))
        for index in 0..<(words.count - 4) {
            let phrase = words[index..<index + 4].joined(separator: " ")
            #expect(chunks.contains { $0.text.contains(phrase) })
        }
    }

    @Test func cut_prefersParagraphOverLineOverSentenceOverWord() {
        let beginnings = [
            "aaaaaaaaaaaaaaaaaa\n\nbb. c\nd e", "aaaaaaaaaaaaaaaaaaaaaa\nbb. c d e", "aaaaaaaaaaaaaaaaaa b. c d e",
            "aaaaaaaaaaaaaaaaaa b c de",
        ]
        let firsts = beginnings.map { Chunker(limit: 14).chunks(of: $0 + String(repeating: "z", count: 80))[0].text }
        #expect(
            firsts == [
                "aaaaaaaaaaaaaaaaaa\n\n",
                "aaaaaaaaaaaaaaaaaaaaaa\n", "aaaaaaaaaaaaaaaaaa b. ", "aaaaaaaaaaaaaaaaaa b c ",
            ])
    }
}
