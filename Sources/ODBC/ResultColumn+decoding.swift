import CODBC

extension ResultColumn {
    /// The value of a cell's bytes, the terminator not counted.
    func value(_ cell: UnsafeRawBufferPointer) -> Value {
        switch Int32(cType) {
        case SQL_C_SBIGINT: .integer(cell.loadUnaligned(as: Int64.self))
        case SQL_C_DOUBLE: .double(cell.loadUnaligned(as: Double.self))
        case SQL_C_BIT: .bool(cell[0] != 0)
        case SQL_C_TYPE_TIMESTAMP: .timestamp(cell.loadUnaligned(as: SQL_TIMESTAMP_STRUCT.self).timestamp)
        case SQL_C_BINARY: .bytes(Array(cell))
        case SQL_C_WCHAR: .text(String(utf16: cell.bindMemory(to: UInt16.self)))
        default: textValue(cell.bindMemory(to: UInt8.self))
        }
    }

    /// A cell that arrives as text takes its column's kind if it can, else the next wider one.
    private func textValue(_ text: UnsafeBufferPointer<UInt8>) -> Value {
        switch kind {
        case .text: .text(String(decoding: text, as: UTF8.self))
        case .integer, .decimal: integer(text).map { .integer($0) } ?? number(text)
        case .double: number(text)
        case .bool: text.count == 1 ? bit(text[0]) : number(text)
        case .timestamp: Timestamp.parsed(text).map { .timestamp($0) } ?? .text(String(decoding: text, as: UTF8.self))
        case .bytes: .bytes(binary(text))
        }
    }

    private func bit(_ digit: UInt8) -> Value {
        switch digit {
        case UInt8(ascii: "0"): .bool(false)
        case UInt8(ascii: "1"): .bool(true)
        default: .integer(Int64(digit &- UInt8(ascii: "0")))
        }
    }

    private func number(_ text: UnsafeBufferPointer<UInt8>) -> Value {
        let text = String(decoding: text, as: UTF8.self)
        return Double(text).map { .double($0) } ?? .text(text)
    }

    private func integer(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
        let isNegative = text.first == UInt8(ascii: "-")
        let digits = text.dropFirst(isNegative ? 1 : 0)
        guard (1...18).contains(digits.count) else { return Int64(String(decoding: text, as: UTF8.self)) }
        var value: Int64 = 0
        for byte in digits {
            let digit = byte &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            value = value &* 10 &+ Int64(digit)
        }
        return isNegative ? -value : value
    }

    /// libsqliteodbc writes a BLOB as `X'0A0B'`; a text in a BLOB column comes as it is.
    private func binary(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        guard text.count >= 3, text[0] == UInt8(ascii: "X"), text[1] == UInt8(ascii: "'") else { return Array(text) }
        return (0..<(text.count - 3) / 2).map { Self.nibble(text[2 + 2 * $0]) << 4 | Self.nibble(text[3 + 2 * $0]) }
    }

    private static func nibble(_ digit: UInt8) -> UInt8 {
        digit <= UInt8(ascii: "9") ? digit &- UInt8(ascii: "0") : (digit | 0x20) &- UInt8(ascii: "a") &+ 10
    }
}
