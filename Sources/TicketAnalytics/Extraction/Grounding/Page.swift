/// A text prepared for looking up many quotes.
struct Page {
    private let scalars: [Unicode.Scalar]
    private let exact: ScalarSearch
    private let folded: FoldedText
    private let foldedSearch: ScalarSearch
    /// The most letters and digits of a quote that must stand between word boundaries.
    private static let shortLength = 3

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        exact = ScalarSearch(scalars.map(\.value))
        folded = FoldedText(scalars)
        foldedSearch = ScalarSearch(folded.values)
    }

    /// Where `quote` stands, in scalars of the text.
    func find(_ quote: String) -> Range<Int>? {
        let values = quote.unicodeScalars.map(\.value)
        let needle = FoldedText.needle(for: quote)
        guard !needle.isEmpty else { return nil }
        let isShort = needle.count <= Self.shortLength
        if let range = best(exact.matches(of: values), isShort: isShort) { return range }
        let ranges = foldedSearch.matches(of: needle).lazy.map { folded.range(of: $0) }
        return best(ranges, isShort: isShort)
    }

    func text(of range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[range])
        return String(text)
    }

    /// The first match between word boundaries, else the first at all.
    private func best(_ matches: some Sequence<Range<Int>>, isShort: Bool) -> Range<Int>? {
        var first: Range<Int>?
        for match in matches {
            if isWhole(match) { return match }
            first = first ?? match
        }
        return isShort ? nil : first
    }

    private func isWhole(_ range: Range<Int>) -> Bool {
        !joins(range.lowerBound) && !joins(range.upperBound)
    }

    /// A word runs over the boundary before `index`.
    private func joins(_ index: Int) -> Bool {
        guard index > 0, index < scalars.count else { return false }
        return isWordPart(scalars[index - 1]) && isWordPart(scalars[index])
    }

    private func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_"
    }
}
