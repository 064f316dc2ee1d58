/// A line's beginning without the differences that phrases overlook: lower case, `ss` for `ß`, single spaces, straight
/// apostrophes, no space before a colon, no marks of bold print.
enum FoldedWords {
    /// Nothing that is looked for is longer.
    private static let maxLength = 300

    static func fold(_ text: some Collection<UInt8>) -> [UInt8] {
        var words: [UInt8] = []
        words.reserveCapacity(min(text.count, maxLength))
        var rest = text.makeIterator()
        while let byte = rest.next(), words.count < maxLength {
            switch byte {
            case UInt8(ascii: "*"): break
            case UInt8(ascii: ":"):
                if words.last == space { words.removeLast() }
                words.append(byte)
            case 0xC2: append(latin: rest.next(), to: &words)
            case 0xC3: append(letter: rest.next(), to: &words)
            case 0xE2: append(mark: rest.next(), rest.next(), to: &words)
            case _ where byte.isSpace: separate(&words)
            default: words.append(byte.lowercased)
            }
        }
        if words.last == space { words.removeLast() }
        return words
    }

    private static let space = UInt8(ascii: " ")

    private static func separate(_ words: inout [UInt8]) {
        if let last = words.last, last != space { words.append(space) }
    }

    private static func append(latin second: UInt8?, to words: inout [UInt8]) {
        guard let second else { return }
        if second == 0xA0 { separate(&words) } else { words += [0xC2, second] }
    }

    private static func append(letter second: UInt8?, to words: inout [UInt8]) {
        guard let second else { return }
        switch second {
        case 0x9F: words += "ss".utf8
        case 0x80...0x9E where second != 0x97: words += [0xC3, second + 0x20]
        default: words += [0xC3, second]
        }
    }

    /// General punctuation.
    private static func append(mark second: UInt8?, _ third: UInt8?, to words: inout [UInt8]) {
        guard let second, let third else { return }
        switch (second, third) {
        case (0x80, 0x98), (0x80, 0x99): words.append(UInt8(ascii: "'"))
        case (0x80, 0x90...0x95): words.append(UInt8(ascii: "-"))
        case (0x80, 0xAF): separate(&words)
        case (0x80, 0x8B...0x8F): break
        default: words += [0xE2, second, third]
        }
    }
}
