/// Private keys in PEM form, which have many lines.
enum PrivateKeys {
    static let mask = "[private key masked]"

    /// From the line that begins each key to the one that ends it; if that is missing, as far as lines look like a key's.
    static func ranges(in text: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var rest = text[...]
        while let start = rest.firstIndex(ofPhrase: begin) {
            rest = text[(start + begin.count)...]
            guard rest.prefix(40).contains("PRIVATE KEY".utf8) else { continue }
            let limit = rest.prefix(maxLength)
            let stop =
                limit.firstIndex(ofPhrase: end).map { lineEnd(text, after: $0 + end.count) }
                ?? keyEnd(text, after: start)
            ranges.append(start..<stop)
            rest = text[stop...]
        }
        return ranges
    }

    private static let begin = Array("-----BEGIN ".utf8)
    private static let end = Array("-----END ".utf8)
    private static let maxLength = 16_000

    /// The end of the dashes that close a mark.
    private static func lineEnd(_ text: [UInt8], after index: Int) -> Int {
        let name = text[index...].prefix(40).prefix { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "\n") }
        return text[name.endIndex...].prefix(5).prefix { $0 == UInt8(ascii: "-") }.endIndex
    }

    /// Where the lines end that hold no spaces.
    private static func keyEnd(_ text: [UInt8], after start: Int) -> Int {
        var end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
        while end < text.count {
            let line = text[(end + 1)...].prefix { $0 != UInt8(ascii: "\n") }
            guard line.count > 10, !line.dropLast().contains(where: \.isSpace) else { break }
            end = line.endIndex
        }
        return end
    }
}
