/// A line of UTF-8 text, without its line break.
typealias TextLine = ArraySlice<UInt8>

extension [UInt8] {
    /// The lines between `\n`, `\r\n` and `\r`; help desks keep the mail's own.
    var lines: [TextLine] {
        var lines: [TextLine] = []
        var start = 0
        for index in indices where self[index] == UInt8(ascii: "\n") || self[index] == UInt8(ascii: "\r") {
            let isSecondOfPair = self[index] == UInt8(ascii: "\n") && index > 0 && self[index - 1] == UInt8(ascii: "\r")
            if !isSecondOfPair { lines.append(self[start..<index]) }
            start = index + 1
        }
        lines.append(self[start...])
        return lines
    }

    /// The lines with `\n` between them.
    init(joining lines: some Collection<TextLine>) {
        self.init()
        reserveCapacity(lines.reduce(lines.count) { $0 + $1.count })
        for (number, line) in lines.enumerated() {
            if number > 0 { append(UInt8(ascii: "\n")) }
            self += line
        }
    }
}

extension TextLine {
    var isBlank: Bool { allSatisfy(\.isSpace) }

    /// Characters (Unicode scalars).
    var length: Int { count { $0 & 0xC0 != 0x80 } }
}

extension Collection where Element == UInt8 {
    /// Whether `phrase` stands anywhere in it.
    func contains(_ phrase: String.UTF8View) -> Bool {
        guard let first = phrase.first else { return true }
        var rest = self[...]
        while let start = rest.firstIndex(of: first) {
            if rest[start...].starts(with: phrase) { return true }
            rest = rest[rest.index(after: start)...]
        }
        return false
    }
}
