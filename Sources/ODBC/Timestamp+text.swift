extension Timestamp: CustomStringConvertible, LosslessStringConvertible {
    /// `YYYY-MM-DD HH:MM:SS.ffffff`, which sorts as text.
    public var description: String {
        String(unsafeUninitializedCapacity: Self.textLength) { write(to: $0) }
    }

    /// Reads `YYYY-MM-DD[ HH:MM[:SS[.f…]]]`, with `T` or a space between and an optional `Z` or `±HH:MM`.
    ///
    /// Digits after the sixth are cut off.
    public init?(_ text: String) {
        var text = text
        guard let parsed = text.withUTF8({ Self.parsed($0) }) else { return nil }
        self = parsed
    }

    static let textLength = 26

    /// Writes the description's 26 ASCII bytes and returns 26.
    func write(to buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        let time = CivilTime(self)
        write(time.year, digits: 4, at: 0, "-", to: buffer)
        write(time.month, digits: 2, at: 5, "-", to: buffer)
        write(time.day, digits: 2, at: 8, " ", to: buffer)
        write(time.hour, digits: 2, at: 11, ":", to: buffer)
        write(time.minute, digits: 2, at: 14, ":", to: buffer)
        write(time.second, digits: 2, at: 17, ".", to: buffer)
        write(time.microsecond, digits: 6, at: 20, nil, to: buffer)
        return Self.textLength
    }

    private func write(
        _ number: Int, digits: Int, at offset: Int, _ separator: Unicode.Scalar?,
        to buffer: UnsafeMutableBufferPointer<UInt8>
    ) {
        var rest = number
        for index in stride(from: offset + digits - 1, through: offset, by: -1) {
            buffer[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        if let separator { buffer[offset + digits] = UInt8(ascii: separator) }
    }

    static func parsed(_ text: UnsafeBufferPointer<UInt8>) -> Timestamp? {
        var reader = TimestampReader(text: text)
        return reader.read()
    }
}

/// Reads a timestamp's text from left to right.
private struct TimestampReader {
    let text: UnsafeBufferPointer<UInt8>
    var position = 0

    mutating func read() -> Timestamp? {
        var time = CivilTime()
        guard let year = number(4), skip("-"), let month = number(2), skip("-"), let day = number(2) else { return nil }
        (time.year, time.month, time.day) = (year, month, day)
        if skip(" ") || skip("T") {
            guard let hour = number(2), skip(":"), let minute = number(2) else { return nil }
            (time.hour, time.minute) = (hour, minute)
            if skip(":") {
                guard let second = number(2) else { return nil }
                time.second = second
                if skip(".") { time.microsecond = fraction() }
            }
        }
        guard let offset = offsetMinutes(), position == text.count, time.isValid else { return nil }
        return Timestamp(microseconds: time.timestamp.microseconds - Int64(offset) * 60_000_000)
    }

    private mutating func offsetMinutes() -> Int? {
        if position == text.count || skip("Z") { return 0 }
        let sign = skip("-") ? -1 : 1
        guard sign < 0 || skip("+") else { return nil }
        guard let hours = number(2) else { return nil }
        _ = skip(":")
        return sign * (hours * 60 + (number(2) ?? 0))
    }

    private mutating func fraction() -> Int {
        var value = 0
        var digits = 0
        while let digit = digit() {
            if digits < 6 { value = value * 10 + digit }
            digits += 1
        }
        while digits < 6 {
            value *= 10
            digits += 1
        }
        return value
    }

    private mutating func number(_ digits: Int) -> Int? {
        var value = 0
        for _ in 0..<digits {
            guard let digit = digit() else { return nil }
            value = value * 10 + digit
        }
        return value
    }

    private mutating func digit() -> Int? {
        guard position < text.count, case let digit = text[position] &- UInt8(ascii: "0"), digit < 10 else {
            return nil
        }
        position += 1
        return Int(digit)
    }

    private mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
        guard position < text.count, text[position] == UInt8(ascii: scalar) else { return false }
        position += 1
        return true
    }
}
