extension JSONValue {
    /// The value as JSON text, members in their order; `pretty` indents by two spaces.
    ///
    /// Control characters, U+0080 to U+009F too, are escaped; an infinite or undefined number becomes `null`.
    public func encoded(pretty: Bool = false) -> String {
        String(decoding: encodedBytes(pretty: pretty), as: UTF8.self)
    }

    /// The same as UTF-8 bytes.
    public func encodedBytes(pretty: Bool = false) -> [UInt8] {
        var writer = JSONWriter(pretty: pretty)
        writer.write(self)
        return writer.bytes
    }
}

struct JSONWriter {
    private(set) var bytes: [UInt8] = []
    private let pretty: Bool
    private var depth = 0

    init(pretty: Bool) { self.pretty = pretty }

    mutating func write(_ value: JSONValue) {
        switch value {
        case .null: put("null")
        case .bool(let value): put(value ? "true" : "false")
        case .integer(let value): put(String(value))
        case .double(let value): put(value.isFinite ? value.description : "null")
        case .string(let value): write(value)
        case .array(let elements):
            write(elements, "[", "]") { writer, element in writer.write(element) }
        case .object(let object):
            write(object.members, "{", "}") { writer, member in
                writer.write(member.key)
                writer.put(writer.pretty ? ": " : ":")
                writer.write(member.value)
            }
        }
    }

    private mutating func write<Item>(
        _ items: [Item], _ open: String, _ close: String, each: (inout JSONWriter, Item) -> Void
    ) {
        put(open)
        depth += 1
        for (index, item) in items.enumerated() {
            if index > 0 { put(",") }
            newLine()
            each(&self, item)
        }
        depth -= 1
        if !items.isEmpty { newLine() }
        put(close)
    }

    private mutating func newLine() {
        guard pretty else { return }
        put("\n")
        for _ in 0..<depth { put("  ") }
    }

    private mutating func write(_ text: String) {
        put("\"")
        for byte in text.utf8 {
            switch byte {
            case 0x80...0x9F where bytes.last == 0xC2:
                // U+0080 to U+009F, of which the first byte stands already; terminals obey them as they do an escape.
                bytes.removeLast()
                put("\\u00" + hex(byte >> 4) + hex(byte & 15))
            case UInt8(ascii: "\""): put("\\\"")
            case UInt8(ascii: "\\"): put("\\\\")
            case UInt8(ascii: "\n"): put("\\n")
            case UInt8(ascii: "\r"): put("\\r")
            case UInt8(ascii: "\t"): put("\\t")
            case 0..<0x20, 0x7F: put("\\u00" + hex(byte >> 4) + hex(byte & 15))
            default: bytes.append(byte)
            }
        }
        put("\"")
    }

    private func hex(_ digit: UInt8) -> String { String(digit, radix: 16) }

    private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
