extension TolerantReader {
    /// The key at `position`, quoted or not; nil if nothing there can be a key.
    mutating func readKey() -> String? {
        if quoteMark(at: position) != nil { return readString(.key) }
        let start = position
        while position < end, !isBareKeyEnd() { position += 1 }
        let stop = backOverSpace(from: position, to: start)
        guard stop > start else {
            skipStrayCharacter()
            return nil
        }
        note(.unquotedKey, at: start)
        skipQuoteBeforeColon()
        return String(decoding: bytes[start..<stop], as: UTF8.self)
    }

    private func isBareKeyEnd() -> Bool {
        switch byte(position) {
        case ":", "=", ",", ";", "{", "}", "[", "]", "\n": true
        default: quoteMark(at: position) != nil
        }
    }

    /// `{name": …`: the key lost its opening quote.
    private mutating func skipQuoteBeforeColon() {
        guard let mark = quoteMark(at: position),
            byte(skippingSpace(from: position + mark.width)) == ":"
        else { return }
        note(.missingQuote)
        position += mark.width
    }

    mutating func skipStrayCharacter() {
        guard position < end else { return }
        note(.strayText)
        position += 1
        while position < end, bytes[position] & 0xC0 == 0x80 { position += 1 }
    }

    /// A number, a word or an unquoted text, up to the next comma, bracket or line end.
    mutating func readBareValue(_ place: Place) -> JSONValue? {
        if let value = readNumber(place) { return value }
        if isStringPrefix() {
            note(.quoteStyle)
            position += 1
            return readString(place).map(JSONValue.string)
        }
        let start = position
        while position < end, !isBareValueEnd(place, start) { position += 1 }
        let stop = backOverSpace(from: position, to: start)
        guard stop > start else {
            skipStrayCharacter()
            return nil
        }
        return bareValue(start..<stop)
    }

    /// Python's `b'…'`, `u"…"`, `r"…"`, `f"…"`.
    private func isStringPrefix() -> Bool {
        ["b", "u", "r", "f", "B", "U", "R", "F"].contains(byte(position))
            && ["\"", "'"].contains(byte(position + 1))
    }

    private func isBareValueEnd(_ place: Place, _ start: Int) -> Bool {
        switch byte(position) {
        case ",", "}", "]", "\n": return true
        case ")": return open.isEmpty
        case "/": return isComment(at: position) && position > start && spaceWidth(at: position - 1) > 0
        case "\"", "'":
            return place == .member && position > start && spaceWidth(at: position - 1) > 0 && keyFollows(at: position)
        default: return false
        }
    }

    private mutating func bareValue(_ range: Range<Int>) -> JSONValue? {
        if let value = word(range) { return value }
        // At the end nobody knows whether the text is whole.
        if position >= end, end == bytes.count { return nil }
        note(.unquotedText, at: range.lowerBound)
        let text = String(decoding: bytes[range], as: UTF8.self)
        guard let quote = text.last, "\"'”’`".contains(quote), !text.dropLast().contains(quote) else {
            return .string(text)
        }
        note(.missingQuote, at: range.lowerBound)
        return .string(String(text.dropLast()))
    }

    /// JSON's own words, and what Python, JavaScript and others write for them.
    mutating func word(_ range: Range<Int>) -> JSONValue? {
        guard range.count <= 9 else { return nil }
        let offset = range.lowerBound
        let text = String(decoding: bytes[range], as: UTF8.self)
        switch text {
        case "true": return true
        case "false": return false
        case "null": return .null
        default: break
        }
        switch text.lowercased() {
        case "true":
            note(.foreignWord, at: offset)
            return true
        case "false":
            note(.foreignWord, at: offset)
            return false
        case "null", "none", "nil", "undefined":
            note(.foreignWord, at: offset)
            return .null
        case "nan", "infinity", "-infinity", "+infinity", "inf", "-inf", "-nan":
            note(.notANumber, at: offset)
            return .null
        default: return nil
        }
    }
}
