extension TolerantReader {
    /// Steps over space and comments; the byte that follows, 0 at the end.
    mutating func nextByte() -> Unicode.Scalar {
        while position < end {
            if skipSpace() {
                continue
            } else if !skipComment(), !skipEscapedSpace() {
                if isFence(at: position) { end = position }
                return byte(position)
            }
        }
        position = end
        return "\0"
    }

    /// Steps over one character of space; what JSON does not take for space is noted.
    mutating func skipSpace() -> Bool {
        let width = spaceWidth(at: position)
        guard width > 0 else { return false }
        if width > 1 || !isJSONSpace(byte(position)) { note(.strayText) }
        position += width
        return true
    }

    /// Looks over white space without moving.
    func skippingSpace(from start: Int) -> Int {
        var index = start
        while index < end {
            let width = spaceWidth(at: index)
            if width == 0 { return index }
            index += width
        }
        return end
    }

    /// The width of the white space or control character at `index`, in bytes; 0 for anything else.
    func spaceWidth(at index: Int) -> Int {
        let first = rawByte(index)
        if first <= 0x20 { return index < end ? 1 : 0 }
        if first < 0x7F { return 0 }
        switch (first, rawByte(index + 1), rawByte(index + 2)) {
        case (0x7F, _, _): return 1
        case (0xC2, 0x80...0xA0, _): return 2
        case (0xE2, 0x80, 0x80...0x8F), (0xE2, 0x80, 0xA8...0xAF), (0xE2, 0x81, 0xA0), (0xE3, 0x80, 0x80),
            (0xEF, 0xBB, 0xBF):
            return 3
        default: return 0
        }
    }

    func isFence(at index: Int) -> Bool {
        let mark = byte(index)
        return (mark == "`" || mark == "~") && byte(index + 1) == mark && byte(index + 2) == mark
    }

    /// A fence with nothing behind it on its line.
    func isLoneFence(at index: Int) -> Bool {
        guard isFence(at: index) else { return false }
        let next = skippingSpace(from: index + 3)
        return next >= end || holdsNewLine(index, next)
    }

    func isComment(at index: Int) -> Bool {
        switch byte(index) {
        case "#": true
        case "/": byte(index + 1) == "/" || byte(index + 1) == "*"
        default: false
        }
    }

    private func isJSONSpace(_ byte: Unicode.Scalar) -> Bool {
        byte == " " || byte == "\n" || byte == "\r" || byte == "\t"
    }

    private mutating func skipComment() -> Bool {
        guard isComment(at: position) else { return false }
        note(.comment)
        if byte(position + 1) == "*" {
            position += 2
            while position < end, !(byte(position) == "*" && byte(position + 1) == "/") { position += 1 }
            position = min(position + 2, end)
        } else {
            while position < end, byte(position) != "\n", byte(position) != "\r" { position += 1 }
        }
        return true
    }

    /// A backslash has no place between values, whatever it escapes.
    private mutating func skipEscapedSpace() -> Bool {
        guard byte(position) == "\\" else { return false }
        note(.invalidEscape)
        let letter = byte(position + 1)
        position += letter == "n" || letter == "r" || letter == "t" ? 2 : 1
        return true
    }
}
