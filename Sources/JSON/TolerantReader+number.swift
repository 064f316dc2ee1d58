extension TolerantReader {
    /// Reads a number in any usual form; nil, and nothing read, if the characters here are another thing.
    mutating func readNumber(_ place: Place) -> JSONValue? {
        guard startsNumber() else { return nil }
        var stop = position
        while stop < position + 4_000, isNumberByte(byte(stop)) { stop += 1 }
        guard isNumberEnd(stop, place) else { return nil }
        let text = String(decoding: bytes[position..<stop], as: UTF8.self)
        guard let value = number(text) else { return nil }
        position = stop
        return value
    }

    private func startsNumber() -> Bool {
        switch byte(position) {
        case "0"..."9": true
        case "+", "-", ".": ("0"..."9").contains(byte(position + 1)) || byte(position + 1) == "."
        default: false
        }
    }

    private func isNumberByte(_ byte: Unicode.Scalar) -> Bool {
        switch byte {
        case "0"..."9", "a"..."f", "A"..."F", "x", "X", "o", "+", "-", ".", "_": true
        default: false
        }
    }

    private func isNumberEnd(_ stop: Int, _ place: Place) -> Bool {
        let next = skippingSpace(from: stop)
        switch byte(next) {
        case "\0", ",", "}", "]", ")", ":", ";": return true
        case "\"", "'": return true
        case "0"..."9", "-": return place == .element && next > stop
        default: return isComment(at: next) || holdsNewLine(stop, next) || isFence(at: next)
        }
    }

    private mutating func number(_ text: String) -> JSONValue? {
        if let value = try? JSONValue(parsing: text) { return value }
        var digits = text.filter { $0 != "_" }
        let isNegative = digits.hasPrefix("-")
        if isNegative || digits.hasPrefix("+") { digits.removeFirst() }
        guard let value = magnitude(digits) else { return nil }
        guard value.isFinite else {
            note(.notANumber)
            return .null
        }
        note(.numberForm)
        let signed = isNegative ? -value : value
        let isWhole = !digits.contains(".") && value < 0x1p63
        return isWhole && !(isNegative && value == 0)
            ? .integer(whole(digits, isNegative) ?? Int64(signed)) : .double(signed)
    }

    private func whole(_ digits: String, _ isNegative: Bool) -> Int64? {
        Int64((isNegative ? "-" : "") + digits)
    }

    private func magnitude(_ digits: String) -> Double? {
        let lower = digits.lowercased()
        for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where lower.hasPrefix(prefix) {
            return UInt64(lower.dropFirst(2), radix: radix).map { Double($0) }
        }
        guard lower.unicodeScalars.allSatisfy({ !("a"..."d").contains($0) && $0 != "f" && $0 != "x" }) else {
            return nil
        }
        var decimal = lower.hasPrefix(".") ? "0" + lower : lower
        if decimal.hasSuffix(".") { decimal += "0" }
        return Double(decimal)
    }
}
