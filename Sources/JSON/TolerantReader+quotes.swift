extension TolerantReader {
    /// A quotation mark of any language.
    struct QuoteMark: Equatable {
        let scalar: UInt32
        let width: Int
    }

    func quoteMark(at index: Int) -> QuoteMark? {
        let first = rawByte(index)
        if first < 0x80 {
            guard first == 0x22 || first == 0x27 || (first == 0x60 && !isFence(at: index)) else { return nil }
            return QuoteMark(scalar: UInt32(first), width: 1)
        }
        switch (first, rawByte(index + 1), rawByte(index + 2)) {
        case (0xC2, 0xAB, _), (0xC2, 0xB4, _), (0xC2, 0xBB, _):
            return QuoteMark(scalar: UInt32(rawByte(index + 1)), width: 2)
        case (0xE2, 0x80, 0x98...0x9F), (0xE2, 0x80, 0xB9...0xBA):
            return QuoteMark(scalar: 0x2000 + UInt32(rawByte(index + 2) - 0x80), width: 3)
        case (0xE3, 0x80, 0x8C...0x8F):
            return QuoteMark(scalar: 0x3000 + UInt32(rawByte(index + 2) - 0x80), width: 3)
        case (0xEF, 0xBC, 0x82): return QuoteMark(scalar: 0xFF02, width: 3)
        case (0xEF, 0xBC, 0x87): return QuoteMark(scalar: 0xFF07, width: 3)
        default: return nil
        }
    }

    /// Whether a text that `opening` begins may end with `closing`.
    func mayClose(_ opening: QuoteMark, _ closing: QuoteMark) -> Bool {
        switch opening.scalar {
        case 0x22: closing.scalar == 0x22
        case 0x27: closing.scalar == 0x27
        case 0x60, 0xB4: [0x60, 0xB4, 0x27].contains(closing.scalar)
        case 0xAB: closing.scalar == 0xBB
        case 0xBB: closing.scalar == 0xAB || closing.scalar == 0xBB
        case 0x2039: closing.scalar == 0x203A
        case 0x203A: closing.scalar == 0x2039 || closing.scalar == 0x203A
        case 0x2018, 0x2019, 0x201A, 0x201B: [0x2018, 0x2019, 0x27].contains(closing.scalar)
        case 0x201C, 0x201D, 0x201E, 0x201F: [0x201C, 0x201D, 0x22].contains(closing.scalar)
        case 0x300C, 0x300E: closing.scalar == opening.scalar + 1
        default: closing.scalar == opening.scalar || closing.scalar == 0x22 || closing.scalar == 0x27
        }
    }

    /// Where the text that begins at `start` ends at the next fitting quote; nil if none stands near.
    func endOfNextString(at start: Int) -> Int? {
        guard let opening = quoteMark(at: start) else { return nil }
        var index = start + opening.width
        let limit = min(end, start + Self.maxLookAhead)
        while index < limit {
            if byte(index) == "\\" {
                index += 2
            } else if let mark = quoteMark(at: index), mayClose(opening, mark) {
                return index + mark.width
            } else {
                index += 1
            }
        }
        return nil
    }

    static let maxLookAhead = 400

    /// A text and a colon follow, or the end comes before that can be known.
    func keyFollows(at start: Int) -> Bool {
        guard let after = endOfNextString(at: start) else { return start + Self.maxLookAhead >= end }
        let following = byte(skippingSpace(from: after))
        return following == ":" || following == "="
    }

    /// A text that ends where a text may end.
    func textFollows(at start: Int) -> Bool {
        guard let after = endOfNextString(at: start) else { return true }
        let following = skippingSpace(from: after)
        switch byte(following) {
        case "\0", ",", "]", "}", ":", ")": return true
        default: return quoteMark(at: following) != nil && following > after
        }
    }

    /// An unquoted key and a colon follow.
    func bareKeyFollows(at start: Int) -> Bool {
        var index = start
        while index < start + 40, isNameByte(byte(index)) { index += 1 }
        guard index > start else { return false }
        if let lostPair = quoteMark(at: index) { index += lostPair.width }
        return byte(skippingSpace(from: index)) == ":"
    }

    func isNameByte(_ byte: Unicode.Scalar) -> Bool {
        switch byte {
        case "a"..."z", "A"..."Z", "0"..."9", "_", "$", "-", "\u{80}"..."\u{FF}": true
        default: false
        }
    }
}
