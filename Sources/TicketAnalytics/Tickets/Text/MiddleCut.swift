/// Leaves out the middle of a long text: what begins it and what ends it says most, as in a pasted log.
enum MiddleCut {
    /// The text in at most about `sixths` sixths of an estimated token (see ``TokenEstimate``): two thirds of that from
    /// its beginning, the rest from its end, whole lines where there are any, and a line that tells what is missing.
    static func shortened(_ text: [UInt8], toSixths limit: Int, cuts: inout TextCuts) -> [UInt8] {
        let head = border(before: reach(text.indices, text, limit * 2 / 3), in: text)
        let tail = border(after: text.count - reach(text.indices.reversed(), text, limit / 3), in: text)
        guard head < tail else { return text }
        let middle = text[head..<tail]
        cuts.overBudget += middle.length
        return text[..<head].trimmed + note(middle) + text[tail...].trimmed
    }

    private static func note(_ middle: TextLine) -> [UInt8] {
        let lines = middle.count { $0 == UInt8(ascii: "\n") }
        return Array("\n(\(lines > 1 ? "\(lines) lines, " : "")\(middle.length) characters left out)\n".utf8)
    }

    /// How many bytes from one end fit.
    private static func reach(_ indices: some Sequence<Int>, _ text: [UInt8], _ limit: Int) -> Int {
        var (count, cost) = (0, 0)
        for index in indices {
            cost += TokenEstimate.sixths(of: text[index])
            if cost > limit { break }
            count += 1
        }
        return count
    }

    /// Where the nearest line ends, else where the nearest word ends, else a character.
    private static func border(before end: Int, in text: [UInt8]) -> Int {
        let near = max(0, end - maxRest)..<end
        return near.last { text[$0] == UInt8(ascii: "\n") } ?? near.last { text[$0].isSpace }
            ?? (0...end).last(where: text.isCharacterBorder) ?? 0
    }

    private static func border(after start: Int, in text: [UInt8]) -> Int {
        let near = start..<min(text.count, start + maxRest)
        return near.first { text[$0] == UInt8(ascii: "\n") } ?? near.first { text[$0].isSpace }
            ?? (start..<text.count).first(where: text.isCharacterBorder) ?? text.count
    }

    /// The most that is left out beside the limit, in bytes.
    private static let maxRest = 300
}
