extension TolerantReader {
    /// Reads the text whose opening quote stands at `position`; nil if the end comes before its closing quote.
    mutating func readString(_ place: Place) -> String? {
        guard let opening = quoteMark(at: position) else { return nil }
        if opening.scalar != 0x22 { note(.quoteStyle) }
        if let text = readTripleQuoted(opening) { return text }
        var scan = StringScan(opening: opening, start: position + opening.width)
        while scan.index < end {
            if let finish = step(&scan, place) { return take(scan, finish) }
        }
        return takeUnterminated(scan, place)
    }

    /// A text being looked through for its end.
    struct StringScan {
        let opening: QuoteMark
        let start: Int
        var index: Int
        /// Quotes inside that were opened and not closed yet.
        var innerDepth = 0
        var innerCount = 0
        var firstInner: Int?
        var lastInner: Int?
        /// A quote that closes nothing inside and yet has no ending after it.
        var doubtful: Int?
        var curlyDepth = 0
        /// Nothing but space stands before the index on its line.
        var isLineBlank = false

        init(opening: QuoteMark, start: Int) {
            self.opening = opening
            self.start = start
            self.index = start
        }
    }

    /// Where the text ends, and where reading goes on.
    struct StringEnd {
        let end: Int
        let next: Int
        var repair: Repair.Code?
    }

    /// Looks at one character; the end of the text, if this is it.
    private mutating func step(_ scan: inout StringScan, _ place: Place) -> StringEnd? {
        let byte = rawByte(scan.index)
        if byte == 0x5C { return stepOverEscape(&scan, place) }
        if endsAtFence(byte, &scan) { return nil }
        guard byte >= 0x80 || byte == 0x22 || byte == 0x27 || byte == 0x60, let mark = quoteMark(at: scan.index) else {
            scan.index += 1
            return nil
        }
        guard mayClose(scan.opening, mark) || isStrayCurlyClose(mark, &scan) else {
            scan.index += mark.width
            return nil
        }
        return judge(mark, &scan, place)
    }

    /// A fence alone on its line ends the document, even inside a text.
    private mutating func endsAtFence(_ byte: UInt8, _ scan: inout StringScan) -> Bool {
        if byte == 0x0A {
            scan.isLineBlank = true
        } else if byte > 0x20 {
            guard scan.isLineBlank, isFenced, isLoneFence(at: scan.index) else {
                scan.isLineBlank = false
                return false
            }
            end = scan.index
            return true
        }
        return false
    }

    private mutating func stepOverEscape(_ scan: inout StringScan, _ place: Place) -> StringEnd? {
        let quote = scan.index + 1
        if place == .member, byte(quote) == "\"", scan.opening.scalar == 0x22, isEscapedByMistake(quote) {
            note(.invalidEscape, at: scan.index)
            return StringEnd(end: quote, next: quote + 1)
        }
        scan.index += 2
        return nil
    }

    /// `"C:\Temp\", "key": …`: the backslash belongs to the text, the quote ends it.
    private func isEscapedByMistake(_ quote: Int) -> Bool {
        let comma = skippingSpace(from: quote + 1)
        guard byte(comma) == "," else { return false }
        let key = skippingSpace(from: comma + 1)
        guard byte(key) == "\"", let after = endOfNextString(at: key) else { return false }
        return byte(skippingSpace(from: after)) == ":"
    }

    /// A text may open with a straight quote and close with a curly one, if it holds no curly pair.
    private func isStrayCurlyClose(_ mark: QuoteMark, _ scan: inout StringScan) -> Bool {
        guard scan.opening.scalar == 0x22 else { return false }
        if mark.scalar == 0x201C || mark.scalar == 0x201E { scan.curlyDepth += 1 }
        guard mark.scalar == 0x201D else { return false }
        scan.curlyDepth -= 1
        return scan.curlyDepth < 0
    }

    /// Decides whether the quote at the scan's index ends the text.
    private mutating func judge(_ mark: QuoteMark, _ scan: inout StringScan, _ place: Place) -> StringEnd? {
        let after = scan.index + mark.width
        if place == .element, scan.innerDepth == 1, let end = endBeforeSwallowedText(scan, after, place) { return end }
        if isEnd(after, place, innerDepth: scan.innerDepth) { return endAtQuote(mark, scan) }
        if let end = endBeforeSwallowedText(scan, after, place) { return end }
        noteInner(&scan, after: after)
        scan.index = after
        return nil
    }

    private mutating func endAtQuote(_ mark: QuoteMark, _ scan: StringScan) -> StringEnd {
        if scan.opening.scalar == 0x22, mark.scalar != 0x22 { note(.quoteStyle, at: scan.index) }
        let repair = scan.innerCount > 0 ? Repair.Code.innerQuote : nil
        return StringEnd(end: scan.index, next: scan.index + mark.width, repair: repair)
    }

    /// Remembers a quote inside the text, and whether it seems to open or to close there.
    private func noteInner(_ scan: inout StringScan, after: Int) {
        let before = byte(scan.index - 1)
        let opens =
            scan.index > scan.start && " \t\n\r([{<,:=-/".unicodeScalars.contains(before)
            || scan.index == scan.start
        if opens, spaceWidth(at: after) == 0 {
            scan.innerDepth += 1
        } else if scan.innerDepth > 0 {
            scan.innerDepth -= 1
        } else if scan.doubtful == nil, !isNameByte(byte(after)) {
            scan.doubtful = scan.index
        }
        scan.firstInner = scan.firstInner ?? scan.index
        scan.lastInner = scan.index
        scan.innerCount += 1
    }
}
