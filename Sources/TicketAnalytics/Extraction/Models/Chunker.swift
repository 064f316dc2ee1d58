/// Cuts a long text into overlapping pieces that a model can read, at the end of a paragraph, line, sentence or word.
struct Chunker: Sendable {
    struct Chunk: Sendable, Hashable {
        let text: String
        /// Where it begins in the whole text, in Unicode scalars.
        let start: Int
    }

    /// The most that a piece may cost, in estimated tokens.
    let limit: Int
    /// How much of a piece is read again with the next, so that no phrase is seen only in halves, in bytes.
    var overlap = 400

    /// The pieces in order; one, the text itself, if it fits. Linear in the text's length.
    func chunks(of text: String) -> [Chunk] {
        // No byte is estimated at more than a token.
        guard text.utf8.count > limit else { return [Chunk(text: text, start: 0)] }
        let bytes = Array(text.utf8)
        var chunks: [Chunk] = []
        var (start, scalars) = (0, 0)
        while true {
            let end = reach(in: bytes, from: start)
            let cut = end == bytes.count ? end : border(in: bytes, start + (end - start) / 2..<end)
            chunks.append(Chunk(text: String(decoding: bytes[start..<cut], as: UTF8.self), start: scalars))
            if cut == bytes.count { return chunks }
            let next = beginning(in: bytes, from: start, to: cut)
            scalars += bytes[start..<next].count { !$0.continuesCharacter }
            start = next
        }
    }

    /// The furthest end of a piece that fits; at least one scalar further.
    private func reach(in bytes: [UInt8], from start: Int) -> Int {
        var (end, cost) = (start, 0)
        while end < bytes.count {
            let next = Self.scalarEnd(in: bytes, after: end)
            cost += TokenEstimate.sixths(in: bytes[end..<next])
            if cost > 6 * limit && end > start { break }
            end = next
        }
        return end
    }

    /// The last good place to cut in a range: after a blank line, else a line, else a sentence, else a word, else its
    /// end.
    private func border(in bytes: [UInt8], _ range: Range<Int>) -> Int {
        let newline = UInt8(ascii: "\n")
        let space = UInt8(ascii: " ")
        let isBorder: [(Int) -> Bool] = [
            { bytes[$0 - 1] == newline && bytes[$0 - 2] == newline },
            { bytes[$0 - 1] == newline },
            { bytes[$0 - 1] == space && Self.endsSentence(bytes[$0 - 2]) },
            { bytes[$0 - 1] == space },
        ]
        let places = (max(2, range.lowerBound + 1)..<max(2, range.upperBound + 1)).reversed()
        for rule in isBorder {
            if let place = places.first(where: rule) { return place }
        }
        return range.upperBound
    }

    /// Where the next piece begins: up to `overlap` bytes before the cut, at a word.
    private func beginning(in bytes: [UInt8], from start: Int, to cut: Int) -> Int {
        let earliest = max(start + 1, cut - min(overlap, (cut - start) / 2))
        return (earliest..<cut).first { bytes[$0 - 1] == UInt8(ascii: " ") || bytes[$0 - 1] == UInt8(ascii: "\n") }
            ?? (earliest..<cut).first { !bytes[$0].continuesCharacter } ?? cut
    }

    private static func scalarEnd(in bytes: [UInt8], after index: Int) -> Int {
        var end = index + 1
        while end < bytes.count && bytes[end].continuesCharacter { end += 1 }
        return end
    }

    private static func endsSentence(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
    }
}
