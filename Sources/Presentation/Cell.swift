/// One value of a report; what it means is its column's kind.
public enum Cell: Sendable, Hashable {
    case empty
    case text(String)
    case integer(Int64)
    case number(Double)
    case flag(Bool)
    /// Microseconds since 1970-01-01 UTC.
    case timestamp(Int64)

    public static func integer(_ value: Int) -> Cell { .integer(Int64(value)) }
    public static func text(_ value: String?) -> Cell { value.map { .text($0) } ?? .empty }
    public static func timestamp(_ value: Int64?) -> Cell { value.map { .timestamp($0) } ?? .empty }

    /// Seconds, for a column of durations.
    public static func duration(_ value: Duration) -> Cell {
        let (seconds, attoseconds) = value.components
        return .number(Double(seconds) + Double(attoseconds) / 1e18)
    }

    /// The value as a number, for bars and shares.
    var magnitude: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value): value.isFinite ? value : nil
        case .empty, .text, .flag, .timestamp: nil
        }
    }
}

extension Cell: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByNilLiteral
{
    public init(stringLiteral value: String) { self = .text(value) }
    public init(integerLiteral value: Int64) { self = .integer(value) }
    public init(floatLiteral value: Double) { self = .number(value) }
    public init(nilLiteral: ()) { self = .empty }
}
