extension TolerantReader {
    /// Whether the quote before `after` can end a text at `place`: by what follows it.
    func isEnd(_ after: Int, _ place: Place, innerDepth: Int) -> Bool {
        let next = skippingSpace(from: after)
        let isNewLine = holdsNewLine(after, next)
        let isSure = innerDepth == 0
        switch byte(next) {
        case "\0": return true
        case ":" where place == .element:
            return isSure && !isNameByte(byte(next + 1)) && startsValue(skippingSpace(from: next + 1))
        case ":", "=": return place == .key
        case "}", "]", ")": return place == .key ? isSure : isEndAtBracket(next, isSure: isSure)
        case ",": return place == .key ? isSure : isEndAtComma(next, after, place, isSure: isSure)
        case ";": return isSure && holdsNewLine(next, skippingSpace(from: next + 1))
        case "{", "[": return isNewLine || (isSure && startsValue(skippingSpace(from: next + 1)))
        default: break
        }
        if isFence(at: next) { return true }
        if isComment(at: next) { return isSure && next > after }
        if isEllipsis(at: next) { return isSure && place == .element }
        if quoteMark(at: next) != nil { return isEndBeforeQuote(next, after, place, isSure: isSure, isNewLine) }
        if place == .member, bareKeyFollows(at: next) { return isNewLine || (isSure && next > after) }
        return isSure && (place == .key ? next > after && startsValue(next) : isNewLine)
    }

    private func isEndAtBracket(_ bracket: Int, isSure: Bool) -> Bool {
        if open.count <= 1 { return true }
        let next = skippingSpace(from: bracket + 1)
        if next >= end || holdsNewLine(bracket, next) || isComment(at: next) || isFence(at: next) { return true }
        switch byte(next) {
        case ",", "}", "]", ")", "<", ";": return true
        case "{", "[": return isSure
        default: return isSure && quoteMark(at: next) != nil
        }
    }

    private func isEndAtComma(_ comma: Int, _ after: Int, _ place: Place, isSure: Bool) -> Bool {
        var next = comma
        while byte(next) == "," { next = skippingSpace(from: next + 1) }
        let isNewLine = holdsNewLine(comma, next)
        switch byte(next) {
        case "\0", "}", "]", ")": return true
        case "{", "[": return isSure || place == .element
        case ".": return byte(next + 1) == "."
        default: break
        }
        if isComment(at: next) { return isSure }
        if quoteMark(at: next) != nil {
            if place == .member, keyFollows(at: next) { return true }
            let isAfterSpace = spaceWidth(at: after - 2) > 0
            return isSure && textFollows(at: next) && (place == .element || !isAfterSpace)
        }
        if place == .member { return bareKeyFollows(at: next) || (isNewLine && isSure) }
        return isSure && (isNewLine || bareElementFollows(at: next))
    }

    private func isEndBeforeQuote(_ next: Int, _ after: Int, _ place: Place, isSure: Bool, _ isNewLine: Bool) -> Bool {
        if place == .key { return isSure && next > after }
        if place == .member { return keyFollows(at: next) && (isNewLine || isSure) && endOfNextString(at: next) != nil }
        return isNewLine || (isSure && next > after && textFollows(at: next))
    }

    /// An unquoted element and a comma or a bracket follow; a quote right before them lost its pair.
    private func bareElementFollows(at start: Int) -> Bool {
        var index = start
        while index < start + 60, index < end {
            switch byte(index) {
            case ",", "]": return true
            case "\"":
                let next = byte(skippingSpace(from: index + 1))
                return index > start && (next == "," || next == "]")
            case "'", "\n", "{", "}", "[": return false
            default: index += 1
            }
        }
        return index >= end
    }

    func startsValue(_ index: Int) -> Bool {
        switch byte(index) {
        case "\0", "{", "[", "}", "]", "0"..."9", "-", "t", "f", "n", "T", "F", "N": true
        default: quoteMark(at: index) != nil
        }
    }

    func holdsNewLine(_ start: Int, _ end: Int) -> Bool {
        start < end && bytes[start..<end].contains(0x0A)
    }
}

extension TolerantReader {
    /// Finds out from the quote at the scan's index that the text lost its own closing quote earlier.
    func endBeforeSwallowedText(_ scan: StringScan, _ after: Int, _ place: Place) -> StringEnd? {
        switch place {
        case .key: endOfKeyBeforeColon(scan)
        case .member: endBeforeSwallowedKey(scan, after)
        case .element: endBeforeSwallowedElement(scan, after)
        }
    }

    /// `{"name: "Outlook"`: the first quote inside the key follows a colon.
    private func endOfKeyBeforeColon(_ scan: StringScan) -> StringEnd? {
        guard scan.innerCount == 0, scan.index - scan.start < 60 else { return nil }
        let colon = backOverSpace(from: scan.index, to: scan.start) - 1
        guard colon > scan.start, byte(colon) == ":" else { return nil }
        return StringEnd(end: colon, next: colon, repair: .missingQuote)
    }

    /// `"Outlook, "kind": …`: what stands between the last two quotes is a key.
    private func endBeforeSwallowedKey(_ scan: StringScan, _ after: Int) -> StringEnd? {
        guard byte(skippingSpace(from: after)) == ":", let key = scan.lastInner, scan.index - key < 60 else {
            return nil
        }
        return endBeforePunctuation(of: key, scan)
    }

    /// `["Outlook, "VPN", …`: the first quote inside follows a comma and opens a text.
    private func endBeforeSwallowedElement(_ scan: StringScan, _ after: Int) -> StringEnd? {
        guard scan.innerCount == 1, let first = scan.firstInner, isEnd(after, .element, innerDepth: 0) else {
            return nil
        }
        return endBeforePunctuation(of: first, scan)
    }

    /// The text ends before the brackets, commas and line ends that stand before `quote`.
    private func endBeforePunctuation(of quote: Int, _ scan: StringScan) -> StringEnd? {
        var index = quote
        var isClear = false
        loop: while index > scan.start {
            switch byte(index - 1) {
            case ",", "\n", "}": isClear = true
            case " ", "\t", "\r", "{", "[", "]": break
            default: break loop
            }
            index -= 1
        }
        guard isClear, index > scan.start else { return nil }
        return StringEnd(end: index, next: index, repair: .missingQuote)
    }

    func backOverSpace(from index: Int, to start: Int) -> Int {
        var index = index
        while index > start, [" ", "\t", "\n", "\r"].contains(byte(index - 1)) { index -= 1 }
        return index
    }
}
