extension TolerantReader {
    mutating func readArray(until closer: Unicode.Scalar) -> JSONValue? {
        guard enter("[") else { return nil }
        defer { leave() }
        if closer == ")" { note(.mismatchedBracket) }
        position += 1
        return .array(readElements(until: closer))
    }

    /// Reads elements up to and with `closer`.
    mutating func readElements(until closer: Unicode.Scalar, startingWith first: JSONValue? = nil) -> [JSONValue] {
        var elements = first.map { [$0] } ?? []
        var isSeparated = first == nil
        var isClosed = false
        while !isClosed {
            let byte = nextByte()
            switch byte {
            case "\0":
                endOfText()
                isClosed = true
            case closer: close(&isSeparated, isEmpty: elements.isEmpty, closed: &isClosed)
            case ",", ";": readSeparator(&isSeparated)
            case "}", "]", ")": isClosed = wrongBracketClosesArray(byte)
            case ":": readColon(after: &elements)
            default: readElement(into: &elements, &isSeparated)
            }
        }
        return elements
    }

    private mutating func readElement(into elements: inout [JSONValue], _ isSeparated: inout Bool) {
        if skipEllipsis() { return }
        if !isSeparated { note(.missingComma) }
        isSeparated = false
        guard let element = readValue(.element) else { return }
        let isNothing = element == [] || element == .object([:])
        if isCut, isNothing {
            cutDepth -= 1
        } else {
            elements.append(element)
        }
    }

    /// A colon after a text: the text is the first key of an object that lost its brace.
    private mutating func readColon(after elements: inout [JSONValue]) {
        guard case .string(let key)? = elements.last else {
            note(.strayText)
            position += 1
            return
        }
        note(.missingBracket)
        elements.removeLast()
        if let object = readObject(afterBrace: true, firstKey: key) { elements.append(object) }
    }

    /// Decides whether a `}`, `]` or `)` where another bracket should stand ends the array.
    private mutating func wrongBracketClosesArray(_ bracket: Unicode.Scalar) -> Bool {
        let following = byte(skippingSpace(from: position + 1))
        if bracket == ")" || (bracket == "}" && (openObjects == 0 || following == "]")) {
            position += 1
            let isStray = following == "," || following == "]"
            note(isStray ? .extraBracket : .mismatchedBracket)
            return !isStray
        }
        if bracket == "]" || isTypingErrorForBracket() {
            note(.mismatchedBracket)
            position += 1
        } else {
            note(.missingBracket)
        }
        return true
    }

    /// The `}` at `position` is followed by another member of the object that holds this array.
    private func isTypingErrorForBracket() -> Bool {
        guard enclosing(1) == "{", enclosing(2) != "{" else { return false }
        let comma = skippingSpace(from: position + 1)
        guard byte(comma) == "," else { return false }
        let key = skippingSpace(from: comma + 1)
        return quoteMark(at: key) != nil && keyFollows(at: key)
    }
}

extension TolerantReader {
    mutating func readSeparator(_ isSeparated: inout Bool) {
        if byte(position) == ";" {
            note(.wrongSeparator)
        } else if isSeparated {
            note(.extraComma)
        }
        isSeparated = true
        position += 1
    }

    mutating func close(_ isSeparated: inout Bool, isEmpty: Bool, closed: inout Bool) {
        if isSeparated, !isEmpty { note(.trailingComma) }
        position += 1
        closed = true
    }

    func isEllipsis(at index: Int) -> Bool {
        if byte(index) == "." { return byte(index + 1) == "." }
        return rawByte(index) == 0xE2 && rawByte(index + 1) == 0x80 && rawByte(index + 2) == 0xA6
    }

    /// Steps over `...` or `…` between values.
    mutating func skipEllipsis() -> Bool {
        let start = position
        while byte(position) == "." { position += 1 }
        if position - start < 2 { position = start }
        if position == start, isEllipsis(at: start) { position += 3 }
        guard position > start else { return false }
        note(.ellipsis, at: start)
        return true
    }
}
