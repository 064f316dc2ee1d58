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

    /// Whether a character begins at an index, or the text ends there.
    func isCharacterBorder(_ index: Int) -> Bool { index == count || !self[index].continuesCharacter }

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
    var length: Int { count { !$0.continuesCharacter } }
}
