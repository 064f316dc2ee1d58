/// Text that a spreadsheet would run as a formula stands in CSV with an apostrophe in front, and so does text that looks
/// as if it had been given one: nothing is lost on the way there and back.
///
/// The same holds behind semicolons, tabs and line breaks: where lists are separated by semicolons, a spreadsheet splits
/// there what is one cell here, and a quote within a line keeps nothing together.
public enum SafeCell {
    public static func guarded(_ text: String) -> String {
        edited(text) { "'".unicodeScalars + $0 }
    }

    public static func unguarded(_ text: String) -> String {
        edited(text) { String.UnicodeScalarView($0.first == "'" ? $0.dropFirst() : $0) }
    }

    private typealias Part = Substring.UnicodeScalarView

    /// The text with a change made to each part of it that would be run if a cell began there.
    private static func edited(_ text: String, _ change: (Part) -> String.UnicodeScalarView) -> String {
        let scalars = text.unicodeScalars
        var result = String.UnicodeScalarView()
        var start = scalars.startIndex
        while start < scalars.endIndex {
            let separator = scalars[start...].firstIndex { $0.endsCell }
            let end = separator.map { scalars.index(after: $0) } ?? scalars.endIndex
            let part = scalars[start..<end]
            if wouldRun(part, isWhole: start == scalars.startIndex) {
                result.append(contentsOf: change(part))
            } else {
                result.append(contentsOf: part)
            }
            start = end
        }
        return String(result)
    }

    /// - Parameter isWhole: Whether it is where the cell begins for sure; blanks before a formula are passed over there.
    private static func wouldRun(_ part: Part, isWhole: Bool) -> Bool {
        guard let first = part.first(where: { $0 != "'" }) else { return false }
        return "=+-@＝＋－＠".unicodeScalars.contains(first) || isWhole && "\t\r\n".unicodeScalars.contains(first)
    }
}

extension Unicode.Scalar {
    fileprivate var endsCell: Bool { self == ";" || self == "\t" || self == "\n" || self == "\r" }
}
