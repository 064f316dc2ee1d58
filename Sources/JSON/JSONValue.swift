/// A JSON value; objects keep the order of their members.
///
/// Whole numbers that fit are `integer`, all other numbers `double`.
public enum JSONValue: Sendable, Hashable {
    case null
    case bool(Bool)
    case integer(Int64)
    case double(Double)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)

    /// How deep arrays and objects may lie in one another in a text that is read.
    public static let maxDepth = 512
}

extension JSONValue {
    /// Reads one JSON text by the letter of RFC 8259, in linear time.
    ///
    /// Of equal keys the last value counts. Throws on nesting beyond `maxDepth`, numbers beyond a `Double` and
    /// lone surrogates too.
    public init(parsing text: String) throws(JSONError) {
        var text = text
        let result = text.withUTF8 { StrictReader.read($0) }
        self = try result.get()
    }

    /// Reads one JSON text from bytes, which must be valid UTF-8.
    public init(parsing bytes: [UInt8]) throws(JSONError) {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw JSONError(.notUTF8, at: 0, in: bytes) }
        try self.init(parsing: text)
    }
}

extension JSONValue {
    public var isNull: Bool { self == .null }

    public var bool: Bool? {
        if case .bool(let value) = self { value } else { nil }
    }

    /// The number, if it is whole and fits.
    public var int: Int? {
        switch self {
        case .integer(let value): Int(exactly: value)
        case .double(let value): Self.whole(value)
        default: nil
        }
    }

    /// Without `Int(exactly:)`, which needs the C mathematics library.
    private static func whole(_ value: Double) -> Int? {
        guard value.magnitude < 0x1p63 else { return nil }
        let whole = Int(value)
        return Double(whole) == value ? whole : nil
    }

    public var double: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .double(let value): value
        default: nil
        }
    }

    public var string: String? {
        if case .string(let value) = self { value } else { nil }
    }

    public var array: [JSONValue]? {
        if case .array(let value) = self { value } else { nil }
    }

    public var object: JSONObject? {
        if case .object(let value) = self { value } else { nil }
    }

    /// The member of an object; nil where there is none.
    public subscript(_ key: String) -> JSONValue? { object?[key] }

    /// The element of an array; nil where there is none.
    public subscript(_ index: Int) -> JSONValue? {
        guard let array, array.indices.contains(index) else { return nil }
        return array[index]
    }
}
