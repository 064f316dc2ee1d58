/// Reads a value as the type that the caller knows it to be.
///
/// Drivers differ in what they call a column: an aggregate, a NUMERIC or a Boolean may arrive as integer, double or text.
/// These readings accept every lossless spelling and give nil for NULL and for anything else.
extension Value {
    public var int64: Int64? {
        switch self {
        case .integer(let value): value
        case .bool(let value): value ? 1 : 0
        case .double(let value): Int64(exactly: value)
        case .text(let value): Int64(value)
        case .null, .timestamp, .bytes: nil
        }
    }

    public var int: Int? { int64.flatMap { Int(exactly: $0) } }

    public var double: Double? {
        switch self {
        case .double(let value): value
        case .integer(let value): Double(value)
        case .bool(let value): value ? 1 : 0
        case .text(let value): Double(value)
        case .null, .timestamp, .bytes: nil
        }
    }

    public var text: String? {
        switch self {
        case .text(let value): value
        case .integer(let value): String(value)
        case .double(let value): String(value)
        case .bool(let value): value ? "1" : "0"
        case .timestamp(let value): value.description
        case .null, .bytes: nil
        }
    }

    public var bool: Bool? {
        switch self {
        case .bool(let value): value
        case .integer(let value): value != 0
        case .double(let value): value != 0
        case .text(let value): Self.truths[value.lowercased()]
        case .null, .timestamp, .bytes: nil
        }
    }

    /// Text is read as UTC, `YYYY-MM-DD[ HH:MM[:SS[.ffffff]]]`.
    public var timestamp: Timestamp? {
        switch self {
        case .timestamp(let value): value
        case .text(let value): Timestamp(value)
        case .null, .integer, .double, .bool, .bytes: nil
        }
    }

    /// Text is read as its UTF-8.
    public var bytes: [UInt8]? {
        switch self {
        case .bytes(let value): value
        case .text(let value): Array(value.utf8)
        case .null, .integer, .double, .bool, .timestamp: nil
        }
    }

    private static let truths = ["1": true, "t": true, "true": true, "0": false, "f": false, "false": false]
}
