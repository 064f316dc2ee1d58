extension StrictReader {
    /// Reads a string; `position` stands on its opening quote and ends after the closing one.
    mutating func readString() throws(JSONError) -> String {
        position += 1
        let start = position
        try skipPlainBytes()
        if bytes[position] == UInt8(ascii: "\"") {
            let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<position]), as: UTF8.self)
            position += 1
            return text
        }
        return try readEscapedString(from: start)
    }

    private mutating func readEscapedString(from start: Int) throws(JSONError) -> String {
        var buffer = Array(bytes[start..<position])
        while bytes[position] == UInt8(ascii: "\\") {
            try readEscape(into: &buffer)
            let plain = position
            try skipPlainBytes()
            buffer.append(contentsOf: bytes[plain..<position])
        }
        position += 1
        return String(decoding: buffer, as: UTF8.self)
    }

    /// Stops at a quote or a backslash.
    @inline(__always)
    private mutating func skipPlainBytes() throws(JSONError) {
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return }
            if byte < 0x20 { throw error(.controlCharacter) }
            position += 1
        }
        throw error(.unexpectedEnd)
    }

    private mutating func readEscape(into buffer: inout [UInt8]) throws(JSONError) {
        guard position + 1 < bytes.count else { throw error(.unexpectedEnd) }
        let letter = bytes[position + 1]
        if letter == UInt8(ascii: "u") {
            buffer.append(contentsOf: String(try readUnicodeEscape()).utf8)
        } else if let byte = JSONEscape.byte(for: letter) {
            buffer.append(byte)
            position += 2
        } else {
            throw error(.badEscape)
        }
    }

    private mutating func readUnicodeEscape() throws(JSONError) -> Unicode.Scalar {
        guard let unit = JSONEscape.unit(in: bytes, at: position) else { throw error(.badEscape) }
        if let scalar = Unicode.Scalar(unit) {
            position += 6
            return scalar
        }
        guard let scalar = JSONEscape.pair(in: bytes, at: position) else { throw error(.loneSurrogate) }
        position += 12
        return scalar
    }
}

/// The escapes of JSON strings.
enum JSONEscape {
    /// What a backslash before `letter` stands for, `u` apart.
    static func byte(for letter: UInt8) -> UInt8? {
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: nil
        }
    }

    /// The UTF-16 unit of the `\uXXXX` at `offset`.
    static func unit(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt16? {
        guard offset + 6 <= bytes.count, bytes[offset] == UInt8(ascii: "\\"), bytes[offset + 1] == UInt8(ascii: "u")
        else { return nil }
        return hex(in: bytes, from: offset + 2, count: 4)
    }

    /// The scalar of the surrogate pair `\uXXXX\uXXXX` at `offset`.
    static func pair(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Unicode.Scalar? {
        guard let high = unit(in: bytes, at: offset), UTF16.isLeadSurrogate(high),
            let low = unit(in: bytes, at: offset + 6), UTF16.isTrailSurrogate(low)
        else { return nil }
        return Unicode.Scalar(0x10000 + (UInt32(high) & 0x3FF) << 10 + UInt32(low) & 0x3FF)
    }

    static func hex(in bytes: UnsafeBufferPointer<UInt8>, from offset: Int, count: Int) -> UInt16? {
        guard offset + count <= bytes.count else { return nil }
        var value: UInt16 = 0
        for byte in bytes[offset..<offset + count] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else { return nil }
            value = value << 4 | UInt16(digit)
        }
        return value
    }
}
