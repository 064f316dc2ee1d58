/// Why a text is not JSON, and where.
public struct JSONError: Error, Sendable, Hashable, CustomStringConvertible {
    public enum Reason: Sendable, Hashable {
        case unexpectedEnd
        case unexpectedCharacter(expected: String)
        case textAfterValue
        case tooDeep
        case badNumber
        case numberOutOfRange
        case badEscape
        case loneSurrogate
        case controlCharacter
        case notUTF8
    }

    public let reason: Reason
    /// Counts bytes from 0.
    public let offset: Int
    /// Counts from 1.
    public let line: Int
    /// Counts characters (Unicode scalars) from 1.
    public let column: Int

    init(_ reason: Reason, at offset: Int, in bytes: some Collection<UInt8>) {
        var line = 1
        var column = 1
        for byte in bytes.prefix(offset) {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        self.reason = reason
        self.offset = offset
        self.line = line
        self.column = column
    }

    public var description: String { "\(sentence) at line \(line), column \(column)." }

    private var sentence: String {
        switch reason {
        case .unexpectedEnd: "The JSON text ends too early"
        case .unexpectedCharacter(let expected): "Expected \(expected)"
        case .textAfterValue: "The JSON value is followed by other text"
        case .tooDeep: "The JSON text is nested more than \(JSONValue.maxDepth) levels deep"
        case .badNumber: "The number is not well formed"
        case .numberOutOfRange: "The number is too large"
        case .badEscape: "The escape in the string is not a JSON escape"
        case .loneSurrogate: "The string holds half of a surrogate pair"
        case .controlCharacter: "The string holds a bare control character"
        case .notUTF8: "The text is not UTF-8"
        }
    }
}
