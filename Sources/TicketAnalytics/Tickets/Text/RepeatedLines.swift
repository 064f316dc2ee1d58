/// Folds lines, and groups of lines, that are alike but for numbers, times and names: of many the first and the last
/// stay as they are.
enum RepeatedLines {
    /// The longest group that is looked for, in lines.
    private static let longestGroup = 6
    /// Below that many repetitions nothing is won.
    private static let fewest = 4
    private static let fewestLetters = 8

    static func folded(_ text: [UInt8], cuts: inout TextCuts) -> [UInt8] {
        let lines = text.lines
        guard lines.count >= fewest else { return text }
        let shapes = Shapes(lines)
        var kept: [TextLine] = []
        var index = 0
        while index < lines.count {
            guard let (size, times) = shapes.repetition(at: index) else {
                kept.append(lines[index])
                index += 1
                continue
            }
            let end = index + size * times
            kept += lines[index..<index + size]
            kept.append(note(times - 2, size))
            kept += lines[end - size..<end]
            cuts.repeatedLines += size * (times - 2)
            index = end
        }
        return kept.count == lines.count ? text : [UInt8](joining: kept)
    }

    private static func note(_ times: Int, _ size: Int) -> TextLine {
        Array((size == 1 ? "(\(times) more like this)" : "(\(times) more like these \(size) lines)").utf8)[...]
    }

    /// The lines as numbers, equal for lines that are alike.
    private struct Shapes {
        private var numbers: [Int] = []
        private var letters: [Int] = []

        init(_ lines: [TextLine]) {
            var known: [TextShape: Int] = [:]
            for line in lines {
                let shape = TextShape(line)
                numbers.append(known[shape, default: known.count])
                known[shape] = numbers[numbers.count - 1]
                letters.append(shape.letters)
            }
        }

        /// The smallest group of lines that repeats from a line on, and how often it stands there.
        func repetition(at index: Int) -> (size: Int, times: Int)? {
            for size in 1...longestGroup where index + size * fewest <= numbers.count {
                guard numbers[index] == numbers[index + size] else { continue }
                // A group of one line is found as such, or has too few letters.
                guard size == 1 || numbers[index] != numbers[index + 1] else { continue }
                guard letters[index] > 0, letters[index..<index + size].reduce(0, +) >= fewestLetters else { continue }
                var end = index + size
                while end < numbers.count, numbers[end] == numbers[end - size] { end += 1 }
                let times = (end - index) / size
                if times >= fewest { return (size, times) }
            }
            return nil
        }
    }
}
