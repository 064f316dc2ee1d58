extension TolerantReader {
    /// The text of a finished scan.
    mutating func take(_ scan: StringScan, _ finish: StringEnd) -> String {
        if let repair = finish.repair { note(repair, at: finish.end) }
        position = finish.next
        return text(scan.start..<finish.end)
    }

    /// A text without an end is given up, unless a quote or the document's last brackets show where it should end.
    mutating func takeUnterminated(_ scan: StringScan, _ place: Place) -> String? {
        if let quote = scan.doubtful, doubtfulCuts < 16 {
            doubtfulCuts += 1
            return take(scan, StringEnd(end: quote, next: quote + 1, repair: .strayText))
        }
        if place != .key, let finish = endBeforeLastBrackets(scan) { return take(scan, finish) }
        position = end
        return nil
    }

    /// `{"a": ["text]}`: the brackets at the very end are just those that are open.
    private func endBeforeLastBrackets(_ scan: StringScan) -> StringEnd? {
        var index = end
        for bracket in open {
            index = backOverSpace(from: index, to: scan.start) - 1
            guard index > scan.start, byte(index) == (bracket == "{" ? "}" : "]") else { return nil }
        }
        index = backOverSpace(from: index, to: scan.start)
        guard !open.isEmpty, index > scan.start else { return nil }
        let isQuoted = byte(index - 1) == "\"" && index - 1 > scan.start
        return StringEnd(end: isQuoted ? index - 1 : index, next: index, repair: .missingQuote)
    }

    /// Python's `"""text"""`.
    mutating func readTripleQuoted(_ opening: QuoteMark) -> String? {
        let mark = rawByte(position)
        guard opening.width == 1, rawByte(position + 1) == mark, rawByte(position + 2) == mark,
            position < lastTripleQuote
        else { return nil }
        var index = position + 3
        while index < end, !(rawByte(index) == mark && rawByte(index + 1) == mark && rawByte(index + 2) == mark) {
            index += byte(index) == "\\" ? 2 : 1
        }
        guard index < end else {
            lastTripleQuote = position
            return nil
        }
        note(.quoteStyle)
        let start = position + 3
        position = index + 3
        return text(start..<index)
    }

    /// The characters of `range` with their escapes undone.
    private mutating func text(_ range: Range<Int>) -> String {
        let slice = UnsafeBufferPointer(rebasing: bytes[range])
        var plain = 0
        var buffer: [UInt8] = []
        var index = 0
        while index < slice.count {
            let byte = slice[index]
            guard byte == 0x5C || byte < 0x20 || byte == 0x7F else {
                index += 1
                continue
            }
            if byte != 0x5C { note(.controlCharacter, at: range.lowerBound + index) }
            if byte == 0x5C {
                buffer.append(contentsOf: slice[plain..<index])
                index += unescape(slice, at: index, into: &buffer, offset: range.lowerBound)
                plain = index
            } else {
                index += 1
            }
        }
        if plain == 0 { return String(decoding: slice, as: UTF8.self) }
        buffer.append(contentsOf: slice[plain...])
        return String(decoding: buffer, as: UTF8.self)
    }

    /// Writes what the escape at `index` stands for and returns its width.
    ///
    /// What JSON does not know: JavaScript's `\x41`, `\'` and the like lose their backslash; before a letter or a digit
    /// it stays, for that is a path.
    private mutating func unescape(
        _ slice: UnsafeBufferPointer<UInt8>, at index: Int, into buffer: inout [UInt8], offset: Int
    ) -> Int {
        guard index + 1 < slice.count else {
            note(.invalidEscape, at: offset + index)
            buffer.append(0x5C)
            return 1
        }
        let letter = slice[index + 1]
        if let byte = JSONEscape.byte(for: letter) {
            buffer.append(byte)
            return 2
        }
        if letter == UInt8(ascii: "u"), let unit = JSONEscape.unit(in: slice, at: index) {
            return unescapeUnicode(unit, slice, at: index, into: &buffer, offset: offset)
        }
        note(.invalidEscape, at: offset + index)
        if letter == UInt8(ascii: "x"), let code = JSONEscape.hex(in: slice, from: index + 2, count: 2) {
            buffer.append(contentsOf: String(Unicode.Scalar(UInt8(code))).utf8)
            return 4
        }
        if letter >= 0x80 || letter == 0x0A || !isNameByte(Unicode.Scalar(letter)) || letter == UInt8(ascii: "_")
            || letter == UInt8(ascii: "-") || letter == UInt8(ascii: "$")
        {
            return letter == 0x0A ? 2 : 1
        }
        buffer.append(0x5C)
        return 1
    }

    private mutating func unescapeUnicode(
        _ unit: UInt16, _ slice: UnsafeBufferPointer<UInt8>, at index: Int, into buffer: inout [UInt8], offset: Int
    ) -> Int {
        if let scalar = Unicode.Scalar(unit) {
            buffer.append(contentsOf: String(scalar).utf8)
            return 6
        }
        if let scalar = JSONEscape.pair(in: slice, at: index) {
            buffer.append(contentsOf: String(scalar).utf8)
            return 12
        }
        note(.loneSurrogate, at: offset + index)
        buffer.append(contentsOf: "\u{FFFD}".utf8)
        return 6
    }
}
