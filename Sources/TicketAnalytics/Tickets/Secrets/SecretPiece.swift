/// A part of a text that rules look at: a line, or of a long one the surroundings of a rule's word.
struct SecretPiece {
    private(set) var range: Range<Int>
    private(set) var rules: Set<Int>
    /// A word before this has room for its secret within the piece.
    private var reach: Int
    private var lastWord: Int

    private static let before = 150
    private static let after = 400
    /// What a word needs behind it in a piece that ends within a line.
    private static let margin = 200
    /// A piece grows with the words that follow closely upon each other, for no secret may be cut from its word.
    private static let longest = 1_000

    init(around position: Int, in text: [UInt8], from lowest: Int, rules: Set<Int>) {
        let start = Self.start(position, text, lowest)
        let (end, isLine) = Self.end(position, text)
        range = start..<end
        reach = isLine ? end : end - Self.margin
        lastWord = position
        self.rules = rules
    }

    /// Takes up a further word with its rules; false if it is a piece of its own.
    mutating func take(_ position: Int, _ rules: [Int], in text: [UInt8]) -> Bool {
        if position >= reach {
            guard endsWithinLine, position < lastWord + Self.margin, range.count < Self.longest else { return false }
            let (end, isLine) = Self.end(position, text)
            range = range.lowerBound..<end
            reach = isLine ? end : end - Self.margin
        }
        lastWord = position
        self.rules.formUnion(rules)
        return true
    }

    /// Leaves to the next piece what is before a word of its own in the same line.
    mutating func giveWay(toWordAt position: Int, in text: [UInt8]) {
        guard endsWithinLine else { return }
        let near = range.lowerBound...max(range.lowerBound, min(range.upperBound, position - Self.margin / 2))
        range = range.lowerBound..<(near.last(where: text.isCharacterBorder) ?? range.lowerBound)
    }

    private var endsWithinLine: Bool { reach < range.upperBound }

    private static func start(_ position: Int, _ text: [UInt8], _ lowest: Int) -> Int {
        let near = max(lowest, position - before)..<position
        let newline = near.last { text[$0] == UInt8(ascii: "\n") }
        return newline.map { $0 + 1 } ?? near.first(where: text.isCharacterBorder) ?? position
    }

    /// The line's end, or the next one's after a colon; within the line if that is far away.
    private static func end(_ position: Int, _ text: [UInt8]) -> (Int, isLine: Bool) {
        guard let end = lineEnd(position, text, within: after) else {
            return ((0...(position + after)).last(where: text.isCharacterBorder) ?? text.count, false)
        }
        let last = text[position..<end].last { !$0.isSpace }
        guard last == UInt8(ascii: ":") || last == UInt8(ascii: "=") else { return (end, true) }
        let next = text[end...].prefix(10).firstIndex { !$0.isSpace } ?? end
        return (lineEnd(next, text, within: margin) ?? end, true)
    }

    private static func lineEnd(_ position: Int, _ text: [UInt8], within limit: Int) -> Int? {
        if let end = text[position...].prefix(limit).firstIndex(of: UInt8(ascii: "\n")) { return end }
        return text.count - position <= limit ? text.count : nil
    }
}
