extension StrictReader {
    /// Reads a number; `position` stands on its minus or first digit.
    mutating func readNumber() throws(JSONError) -> JSONValue {
        let start = position
        let isNegative = peek() == UInt8(ascii: "-")
        if isNegative { position += 1 }
        let whole = position
        skipDigits()
        let digits = position - whole
        guard digits > 0, digits == 1 || bytes[whole] != UInt8(ascii: "0") else { throw error(.badNumber) }
        let isWhole = try !skipFractionAndExponent()
        if isWhole, digits <= 18 { return integer(from: whole, negative: isNegative) }
        let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<position]), as: UTF8.self)
        if isWhole, let value = Int64(text) { return .integer(value) }
        guard let value = Double(text), value.isFinite else { throw error(.numberOutOfRange) }
        return .double(value)
    }

    /// Minus zero stays a `double`: an integer would lose its sign.
    private func integer(from start: Int, negative: Bool) -> JSONValue {
        var value: Int64 = 0
        for byte in bytes[start..<position] { value = value * 10 + Int64(byte - UInt8(ascii: "0")) }
        if negative, value == 0 { return .double(-0.0) }
        return .integer(negative ? -value : value)
    }

    private mutating func skipFractionAndExponent() throws(JSONError) -> Bool {
        let start = position
        if peek() == UInt8(ascii: ".") {
            position += 1
            try skipRequiredDigits()
        }
        if let byte = peek(), byte | 0x20 == UInt8(ascii: "e") {
            position += 1
            if let sign = peek(), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { position += 1 }
            try skipRequiredDigits()
        }
        return position > start
    }

    private mutating func skipRequiredDigits() throws(JSONError) {
        let start = position
        skipDigits()
        guard position > start else { throw error(.badNumber) }
    }

    private mutating func skipDigits() {
        while position < bytes.count, bytes[position] &- UInt8(ascii: "0") < 10 { position += 1 }
    }
}
