/// Reads JSON by the letter of RFC 8259 from UTF-8 bytes that are known to be valid.
struct StrictReader {
    let bytes: UnsafeBufferPointer<UInt8>
    var position = 0
    private var depth = 0

    static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<JSONValue, JSONError> {
        var reader = StrictReader(bytes: bytes)
        do throws(JSONError) {
            return .success(try reader.readText())
        } catch {
            return .failure(error)
        }
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    private mutating func readText() throws(JSONError) -> JSONValue {
        let value = try readValue()
        skipSpace()
        guard position == bytes.count else { throw error(.textAfterValue) }
        return value
    }

    private mutating func readValue() throws(JSONError) -> JSONValue {
        skipSpace()
        guard let byte = peek() else { throw error(.unexpectedEnd) }
        switch byte {
        case UInt8(ascii: "\""): return .string(try readString())
        case UInt8(ascii: "{"): return .object(try readObject())
        case UInt8(ascii: "["): return .array(try readArray())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try readNumber()
        case UInt8(ascii: "t"): return try readWord("true", .bool(true))
        case UInt8(ascii: "f"): return try readWord("false", .bool(false))
        case UInt8(ascii: "n"): return try readWord("null", .null)
        default: throw error(.unexpectedCharacter(expected: "a value"))
        }
    }

    private mutating func readObject() throws(JSONError) -> JSONObject {
        try enter()
        var object = JSONObject()
        defer { depth -= 1 }
        if skip(UInt8(ascii: "}")) { return object }
        repeat {
            skipSpace()
            guard peek() == UInt8(ascii: "\"") else { throw unexpected("a key in double quotes") }
            let key = try readString()
            guard skip(UInt8(ascii: ":")) else { throw unexpected("a colon") }
            object.set(key, to: try readValue())
        } while skip(UInt8(ascii: ","))
        guard skip(UInt8(ascii: "}")) else { throw unexpected("a comma or a closing brace") }
        return object
    }

    private mutating func readArray() throws(JSONError) -> [JSONValue] {
        try enter()
        var elements: [JSONValue] = []
        defer { depth -= 1 }
        if skip(UInt8(ascii: "]")) { return elements }
        repeat {
            elements.append(try readValue())
        } while skip(UInt8(ascii: ","))
        guard skip(UInt8(ascii: "]")) else { throw unexpected("a comma or a closing bracket") }
        return elements
    }

    private mutating func readWord(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
        for offset in 0..<word.utf8CodeUnitCount {
            guard peek() == word.utf8Start[offset] else { throw unexpected("a value") }
            position += 1
        }
        return value
    }
}

extension StrictReader {
    @inline(__always)
    func peek() -> UInt8? { position < bytes.count ? bytes[position] : nil }

    @inline(__always)
    mutating func skipSpace() {
        while position < bytes.count {
            let byte = bytes[position]
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
            position += 1
        }
    }

    /// Steps over white space and then over `byte`, if it stands there.
    @inline(__always)
    mutating func skip(_ byte: UInt8) -> Bool {
        skipSpace()
        guard peek() == byte else { return false }
        position += 1
        return true
    }

    func error(_ reason: JSONError.Reason) -> JSONError { JSONError(reason, at: position, in: bytes) }

    func unexpected(_ expected: String) -> JSONError {
        error(position < bytes.count ? .unexpectedCharacter(expected: expected) : .unexpectedEnd)
    }

    /// Steps into an array or an object.
    private mutating func enter() throws(JSONError) {
        guard depth < JSONValue.maxDepth else { throw error(.tooDeep) }
        depth += 1
        position += 1
    }
}
