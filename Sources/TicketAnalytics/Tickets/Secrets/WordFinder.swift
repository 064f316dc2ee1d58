/// Finds many words in a text in one pass, whatever their number, by the method of Aho and Corasick; letters' case counts
/// for nothing.
struct WordFinder: Sendable {
    /// Where a word ends, or a run of digits.
    struct Hit {
        let position: Int
        let found: Found
    }

    enum Found {
        /// By its number in the list.
        case word(Int)
        case digits(Int)
    }

    /// Shorter runs of digits are not told.
    static let fewestDigits = 10

    /// For each byte a small number; 0 for those that stand in no word.
    private let codes: [UInt8]
    private let codeCount: Int
    /// The next state by state and code.
    private var next: [Int32]
    /// The words that end in a state.
    private var found: [[Int]] = [[]]

    init(_ words: [String]) {
        (codes, codeCount) = Self.codes(of: words)
        next = Array(repeating: 0, count: codeCount)
        for (number, word) in words.enumerated() { add(word, number) }
        link()
    }

    func hits(in text: [UInt8]) -> [Hit] {
        var hits: [Hit] = []
        var state = 0
        var run = DigitRun()
        for (index, byte) in text.enumerated() {
            state = Int(next[place(state, byte)])
            if state != 0 {
                for word in found[state] { hits.append(Hit(position: index, found: .word(word))) }
            }
            if let digits = run.ended(by: byte) { hits.append(Hit(position: index - 1, found: .digits(digits))) }
        }
        if let digits = run.ended(by: 0) { hits.append(Hit(position: text.count - 1, found: .digits(digits))) }
        return hits
    }

    private static func codes(of words: [String]) -> (codes: [UInt8], count: Int) {
        var codes = [UInt8](repeating: 0, count: 256)
        let bytes = Set(words.flatMap { $0.utf8.map(\.lowercased) }).sorted()
        for (index, byte) in bytes.enumerated() { codes[Int(byte)] = UInt8(index + 1) }
        return (codes, bytes.count + 1)
    }

    private func place(_ state: Int, _ byte: UInt8) -> Int { state * codeCount + Int(codes[Int(byte.lowercased)]) }

    private mutating func add(_ word: String, _ number: Int) {
        var state = 0
        for byte in word.utf8 {
            let place = place(state, byte)
            if next[place] == 0 {
                next[place] = Int32(found.count)
                found.append([])
                next += Array(repeating: 0, count: codeCount)
            }
            state = Int(next[place])
        }
        found[state].append(number)
    }

    /// Gives every state a next one for every code: where a word breaks off, its longest end that begins a word goes on.
    private mutating func link() {
        var fallback = Array(repeating: 0, count: found.count)
        var waiting = next[..<codeCount].map(Int.init).filter { $0 != 0 }
        var index = 0
        while index < waiting.count {
            let state = waiting[index]
            index += 1
            for code in 0..<codeCount {
                let child = Int(next[state * codeCount + code])
                let other = Int(next[fallback[state] * codeCount + code])
                if child == 0 {
                    next[state * codeCount + code] = Int32(other)
                } else {
                    fallback[child] = other
                    found[child] += found[other]
                    waiting.append(child)
                }
            }
        }
    }
}

/// Digits with single spaces or dashes between them.
private struct DigitRun {
    private var digits = 0
    private var isAfterSeparator = false

    /// How many digits the run had that `byte` ends; nil if it ends none that is long enough.
    mutating func ended(by byte: UInt8) -> Int? {
        if byte.isDigit {
            digits += 1
            isAfterSeparator = false
            return nil
        }
        if digits == 0 { return nil }
        if !isAfterSeparator, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") {
            isAfterSeparator = true
            return nil
        }
        defer { digits = 0 }
        isAfterSeparator = false
        return digits >= WordFinder.fewestDigits ? digits : nil
    }
}
