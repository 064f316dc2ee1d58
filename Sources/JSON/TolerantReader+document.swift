extension TolerantReader {
    /// Whether a document seems to begin at `index`: true if it looks like JSON, false if it may as well be prose in
    /// brackets, nil if it is none.
    func looksLikeDocument(at index: Int, isFresh: Bool) -> Bool? {
        switch byte(index) {
        case "{": looksLikeObject(at: index)
        case "[": looksLikeArray(at: index, isFresh: isFresh)
        default: nil
        }
    }

    private func looksLikeObject(at index: Int) -> Bool? {
        var first = skippingSpace(from: index + 1)
        if byte(first) == "," { first = skippingSpace(from: first + 1) }
        if first >= end || byte(first) == "}" { return false }
        if byte(first) == "\\" { return escapedQuote(from: index) != nil ? true : nil }
        if quoteMark(at: first) != nil || isComment(at: first) { return true }
        return bareKeyFollows(at: first) ? false : nil
    }

    private func looksLikeArray(at index: Int, isFresh: Bool) -> Bool? {
        var first = skippingSpace(from: index + 1)
        while byte(first) == "[", first - index < 64 { first = skippingSpace(from: first + 1) }
        switch byte(first) {
        case "\\": return escapedQuote(from: index) != nil ? true : nil
        case "{":
            guard let isStrong = looksLikeObject(at: first) else { return nil }
            return isStrong || standsAlone(index, isFresh: isFresh) ? isStrong : nil
        case "[": return true
        default: break
        }
        if quoteMark(at: first) != nil || isComment(at: first) { return true }
        return standsAlone(index, isFresh: isFresh) ? false : nil
    }

    /// Nothing but a colon stands before the bracket on its line, and nothing after the list.
    private func standsAlone(_ index: Int, isFresh: Bool) -> Bool {
        var before = index
        while before > 0, byte(before - 1) == " " || byte(before - 1) == "\t" { before -= 1 }
        let opensLine = before == 0 || isFresh || ["\n", ":", "=", ">"].contains(byte(before - 1))
        guard opensLine else { return false }
        var stop = index
        while stop < end, stop < index + Self.maxLookAhead, byte(stop) != "\n" { stop += 1 }
        if skippingSpace(from: index + 1) > stop || (stop >= end && isFresh) { return true }
        stop = backOverSpace(from: stop, to: index)
        if byte(stop - 1) == "," || byte(stop - 1) == "." { stop -= 1 }
        return byte(stop - 1) == "]" || byte(stop - 1) == "`"
    }

    /// A text with a colon and the beginning of a value after it.
    func startsWithMember(at index: Int) -> Bool {
        guard let after = endOfNextString(at: index) else { return false }
        let colon = skippingSpace(from: after)
        return byte(colon) == ":" && startsValue(skippingSpace(from: colon + 1))
    }
}

extension TolerantReader {
    /// The run of text from `position` whose quotes all have a backslash before them.
    func escapedRange() -> Range<Int>? {
        guard escapedQuote(from: position) != nil else { return nil }
        let before = backOverSpace(from: position, to: 0) - 1
        guard before >= 0, byte(before) == "\"" else { return position..<end }
        var stop = position
        while stop < end, byte(stop) != "\"" { stop += byte(stop) == "\\" ? 2 : 1 }
        return position..<min(stop, end)
    }

    /// The backslash of the first quote after the brackets at `start`, if it has one.
    func escapedQuote(from start: Int) -> Int? {
        var index = start
        while index < start + 64 {
            switch byte(index) {
            case "{", "[", " ", "\t", "\n", "\r": index += 1
            case "\\":
                let slash = index
                while byte(index) == "\\" { index += 1 }
                if byte(index) == "\"" { return slash }
                guard ["n", "r", "t"].contains(byte(index)) else { return nil }
                index += 1
            default: return nil
            }
        }
        return nil
    }

    /// Stops at the last byte before one that may begin or end something.
    mutating func skipDullText() {
        while position + 1 < end {
            switch byte(position + 1) {
            case "{", "[", "<", "`", "~", ",", ";", "}", "]", "\n": return
            default: position += 1
            }
        }
    }

    mutating func skipFenceMarks() {
        let mark = byte(position)
        while byte(position) == mark, position < end { position += 1 }
    }

    /// Steps over the marks and the language's name; where the content begins.
    mutating func skipFenceOpening() -> Int {
        skipFenceMarks()
        let start = position
        while position < start + 20, isNameByte(byte(position)) { position += 1 }
        if position == start + 20 { position = start }
        return position
    }

    /// Plain values with commas or line ends between them; nil if the text holds anything else.
    mutating func readPlainValues(_ range: Range<Int>) -> [JSONValue]? {
        var probe = self
        probe.position = range.lowerBound
        probe.end = range.upperBound
        var values: [JSONValue] = []
        while probe.skipBetweenPlainValues() {
            guard let value = probe.readPlainValue() else { return nil }
            values.append(value)
        }
        guard !values.isEmpty else { return nil }
        log = RepairLog(probe.log.repairs.filter { $0.code != .prose })
        return values
    }

    private mutating func skipBetweenPlainValues() -> Bool {
        while position < end {
            if skipSpace() { continue }
            guard byte(position) == "," else { return true }
            note(.strayText)
            position += 1
        }
        return false
    }

    private mutating func readPlainValue() -> JSONValue? {
        if quoteMark(at: position) != nil { return readString(.element).map(JSONValue.string) }
        if let number = readNumber(.element) { return number }
        let start = position
        while position < end, position < start + 10, byte(position) != ",", byte(position) != "\n" { position += 1 }
        return word(start..<backOverSpace(from: position, to: start))
    }
}
