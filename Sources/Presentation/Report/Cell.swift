/// One value of a report; what it means is its column's kind.
public enum Cell: Sendable, Hashable {
    case empty
    case text(String)
    case integer(Int64)
    case number(Double)
    case flag(Bool)
    /// Microseconds since 1970-01-01 UTC.
    case timestamp(Int64)
    /// Numbers in order of time, drawn as a small line; those at the places `unfinished` are not known in full yet.
    case series([Double], unfinished: Set<Int> = [])
    /// A value that leads to a page, such as a number to the tickets that it counts.
    indirect case linked(Cell, Link)
    /// What can be done about the row.
    case actions([ActionForm])

    /// The value itself, without where it leads.
    public var bare: Cell {
        if case .linked(let cell, _) = self { cell.bare } else { self }
    }

    public var link: Link? {
        if case .linked(_, let link) = self { link } else { nil }
    }

    public func linked(to link: Link?) -> Cell { link.map { .linked(self, $0) } ?? self }

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
        case .linked(let cell, _): cell.magnitude
        case .empty, .text, .flag, .timestamp, .series, .actions: nil
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
