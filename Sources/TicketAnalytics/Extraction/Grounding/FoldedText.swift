/// A text without the differences that a copied quote may have, and the way back to the text.
struct FoldedText {
    private(set) var values: [UInt32] = []
    /// For each folded value the scalar of the text that it comes from.
    private var sources: [Int] = []

    init(_ scalars: [Unicode.Scalar]) {
        values.reserveCapacity(scalars.count)
        sources.reserveCapacity(scalars.count)
        for (index, scalar) in scalars.enumerated() { append(scalar, from: index) }
    }

    /// The quote as it is looked for: folded, without what surrounds it.
    static func needle(for quote: String) -> [UInt32] {
        let values = FoldedText(Array(quote.unicodeScalars)).values[...]
        let isFrame = { (value: UInt32) in [0x20, 0x22, 0x27, 0x2E, 0x2026].contains(value) }
        guard let last = values.lastIndex(where: { !isFrame($0) }) else { return [] }
        let end = values[...last]
        // A leading dot may belong to the name, as in ".NET"; an ellipsis may not.
        let start = end.drop(while: isFrame)
        let keepsDot =
            start.startIndex > 0 && end[start.startIndex - 1] == 0x2E
            && (start.startIndex < 2 || end[start.startIndex - 2] != 0x2E)
        return Array(keepsDot ? end[(start.startIndex - 1)...] : start)
    }

    /// The run of the text that a run of folded values comes from.
    func range(of folded: Range<Int>) -> Range<Int> {
        sources[folded.lowerBound]..<sources[folded.upperBound - 1] + 1
    }

    private mutating func append(_ scalar: Unicode.Scalar, from index: Int) {
        if scalar.properties.isWhitespace {
            if values.last != 0x20 { put(0x20, index) }
            return
        }
        switch scalar.value {
        case 0x18...0x1F, 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: break
        case 0x22, 0xAB, 0xBB, 0x201C...0x201F, 0x2033: put(0x22, index)
        case 0x27, 0x60, 0xB4, 0x2018...0x201B, 0x2032, 0x2039, 0x203A: put(0x27, index)
        case 0x2D, 0x2010...0x2015, 0x2212: put(0x2D, index)
        case 0x41...0x5A: put(scalar.value + 0x20, index)
        case 0..<0x80: put(scalar.value, index)
        default: for lower in scalar.properties.lowercaseMapping.unicodeScalars { put(lower.value, index) }
        }
    }

    private mutating func put(_ value: UInt32, _ index: Int) {
        values.append(value)
        sources.append(index)
    }
}
