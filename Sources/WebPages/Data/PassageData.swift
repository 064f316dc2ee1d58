import Presentation
import TicketAnalytics

/// A text cut where its marks begin and end, as the values of its template.
struct PassageData {
    let passage: MarkedText

    init(_ passage: MarkedText) {
        self.passage = passage
    }

    var values: [String: Any] {
        ["passageTitle": passage.title.cleaned, "parts": parts]
    }

    private var parts: [[String: Any]] {
        let scalars = Array(passage.text.unicodeScalars)
        let ends = passage.marks.flatMap { [$0.range.lowerBound, $0.range.upperBound] }
        let cuts = Set(ends.map { min(max(0, $0), scalars.count) } + [0, scalars.count]).sorted()
        return zip(cuts, cuts.dropFirst()).map { start, end in part(start..<end, of: scalars) }
    }

    private func part(_ range: Range<Int>, of scalars: [Unicode.Scalar]) -> [String: Any] {
        let marks = passage.marks.filter { $0.range.contains(range.lowerBound) }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[range])
        // A mark that overlaps another is cut in two; its number stands at its end alone.
        let ending = marks.filter { $0.range.upperBound == range.upperBound }
        return [
            "text": String(text).cleanedLines, "isMarked": !marks.isEmpty, "numbers": ending.map { String($0.number) },
        ]
    }
}
