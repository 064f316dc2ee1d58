/// What the spellings of one skill have in common: its words without marks between them, in lower case and sorted.
///
/// `+`, `#` and a `.` before a letter stay in a word, so that C, C#, C++ and .NET keep apart, and go with their word over
/// a space, as in `C ++`; `/` parts words only beside a space, so that CI/CD is one.
public struct SkillKey: Sendable, Hashable {
    /// At most 200 UTF-16 units.
    public let text: String

    public init(_ name: String) {
        var words = KeyWords()
        let scalars = Array(name.unicodeScalars)
        for index in scalars.indices {
            words.take(
                scalars[index], after: index > 0 ? scalars[index - 1] : " ",
                before: index + 1 < scalars.count ? scalars[index + 1] : " ")
        }
        let found = words.finished
        text = (found.isEmpty ? NormalizedName(name).text : found.joined(separator: " ")).limited(to: 200)
    }
}

/// The words of a name, one scalar after the other.
private struct KeyWords {
    private var words: [String] = []
    private var word: [UInt8] = []
    /// Whether the word has more than marks.
    private var hasLetter = false

    var finished: [String] {
        mutating get {
            endWord()
            return Set(words).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        }
    }

    mutating func take(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar, before next: Unicode.Scalar) {
        switch scalar {
        case "a"..."z", "0"..."9": append(UInt8(ascii: scalar))
        case "A"..."Z": append(UInt8(ascii: scalar) + 0x20)
        case "'", "’": break
        case "+", "#": word.append(UInt8(ascii: scalar))
        case "." where Self.isLetter(next) || !Self.isPart(previous) && !Self.isPart(next):
            word.append(UInt8(ascii: scalar))
        case "/" where Self.isPart(previous) && Self.isPart(next): word.append(UInt8(ascii: scalar))
        default: takeOther(scalar)
        }
    }

    private mutating func takeOther(_ scalar: Unicode.Scalar) {
        switch scalar.isASCII ? .separator : WordFolding.role(of: scalar) {
        case .letter:
            WordFolding.append(scalar, to: &word)
            hasLetter = true
        case .ignorable: break
        case .separator where word == [UInt8(ascii: ".")]: break
        case .separator: endWord()
        }
    }

    private mutating func append(_ byte: UInt8) {
        word.append(byte)
        hasLetter = true
    }

    private mutating func endWord() {
        let text = String(decoding: word, as: UTF8.self)
        if hasLetter, text != "and" { words.append(Self.abbreviations[text] ?? text) }
        if !hasLetter, Self.suffixes.contains(text), let last = words.indices.last { words[last] += text }
        word.removeAll(keepingCapacity: true)
        hasLetter = false
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool { !scalar.properties.isWhitespace }

    private static let abbreviations = ["ms": "microsoft"]
    /// A single `+` stands between two names.
    private static let suffixes: Set<String> = ["++", "#"]
}
