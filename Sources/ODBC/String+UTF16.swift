extension String {
    /// Writes the text's UTF-16 units, at most as many as it has UTF-8 bytes, and returns their number.
    func writeUTF16(to units: UnsafeMutablePointer<UInt16>) -> Int {
        var text = self
        return text.withUTF8 { utf8 in
            var count = 0
            while count < utf8.count, utf8[count] < 0x80 {
                units[count] = UInt16(utf8[count])
                count += 1
            }
            if count == utf8.count { return count }
            for unit in String(decoding: utf8[count...], as: UTF8.self).utf16 {
                units[count] = unit
                count += 1
            }
            return count
        }
    }

    /// Reads UTF-16, short and ASCII text without a detour; a lone surrogate becomes U+FFFD.
    init(utf16 units: UnsafeBufferPointer<UInt16>) {
        guard let bytes = Self.utf8Count(of: units) else {
            self.init(decoding: units, as: UTF16.self)
            return
        }
        self.init(unsafeUninitializedCapacity: bytes) { Self.write(units, to: $0) }
    }

    /// The UTF-8 length of text inside the BMP; nil if there is a surrogate.
    private static func utf8Count(of units: UnsafeBufferPointer<UInt16>) -> Int? {
        var count = units.count
        var hasSurrogate = false
        for unit in units {
            count &+= (unit >= 0x80 ? 1 : 0) &+ (unit >= 0x800 ? 1 : 0)
            hasSurrogate = hasSurrogate || unit & 0xF800 == 0xD800
        }
        return hasSurrogate ? nil : count
    }

    private static func write(
        _ units: UnsafeBufferPointer<UInt16>, to bytes: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        var count = 0
        func append(_ byte: UInt16) {
            bytes[count] = UInt8(truncatingIfNeeded: byte)
            count &+= 1
        }
        for unit in units {
            if unit < 0x80 {
                append(unit)
            } else if unit < 0x800 {
                append(0xC0 | unit >> 6)
                append(0x80 | unit & 0x3F)
            } else {
                append(0xE0 | unit >> 12)
                append(0x80 | unit >> 6 & 0x3F)
                append(0x80 | unit & 0x3F)
            }
        }
        return count
    }
}
