/// Reads the parts of a written time from left to right.
struct TimeScanner {
    private(set) var rest: ArraySlice<UInt8>

    init(_ text: String) {
        rest = Array(text.utf8)[...]
    }

    var isAtEnd: Bool { rest.isEmpty }

    /// Steps over ASCII text, whatever its case; false if something else stands there.
    mutating func skip(_ text: String) -> Bool {
        guard rest.prefix(text.utf8.count).elementsEqual(text.utf8, by: { $0.lowercased == $1.lowercased }) else {
            return false
        }
        rest = rest.dropFirst(text.utf8.count)
        return true
    }

    /// Steps over blanks, also those that do not break a line: programs put them before AM and PM.
    @discardableResult
    mutating func skipBlanks() -> Bool {
        let before = rest.count
        while skip(" ") || skip("\u{A0}") || skip("\u{202F}") {}
        return rest.count < before
    }

    /// All digits that stand here; nil, and nothing is read, if there are fewer or more than so many.
    mutating func number(digits: ClosedRange<Int>) -> (value: Int64, digits: Int)? {
        let part = rest.prefix(while: \.isDigit)
        guard digits.contains(part.count) else { return nil }
        rest = rest.dropFirst(part.count)
        return (part.number, part.count)
    }

    /// The first digits of those that stand here.
    mutating func leadingNumber(digits: Int) -> Int64? {
        let part = rest.prefix(digits)
        guard part.count == digits, part.allSatisfy(\.isDigit) else { return nil }
        rest = rest.dropFirst(digits)
        return part.number
    }

    /// A word in lower case; nil if none stands here.
    mutating func word() -> String? {
        let part = rest.prefix { $0.isLetter || $0 >= 0x80 }
        guard !part.isEmpty else { return nil }
        rest = rest.dropFirst(part.count)
        return String(decoding: part, as: UTF8.self).lowercased()
    }

    /// Digits behind the point, as microseconds; finer ones are cut off.
    mutating func fraction() -> Int64? {
        let part = rest.prefix(while: \.isDigit)
        guard !part.isEmpty else { return nil }
        rest = rest.dropFirst(part.count)
        return (part.prefix(6) + [UInt8](repeating: 0x30, count: max(0, 6 - part.count))).number
    }
}

extension Sequence<UInt8> {
    /// What digits say; callers bound how many there are.
    fileprivate var number: Int64 { reduce(0) { $0 * 10 + Int64($1 - 0x30) } }
}
