import ODBC

/// How knowledge fades: a ticket counts 1 in the newest half-life, a half in the one before, then a quarter, down to
/// 1/64. In steps, so that a person can do the sum.
public struct Ageing: Sendable, Hashable {
    public static let usual = Ageing(halfLifeDays: 90)

    public let halfLifeDays: Int

    public init(halfLifeDays: Int) {
        self.halfLifeDays = halfLifeDays
    }

    /// Reads `90d`, up to ten years.
    public init?(_ text: String) {
        guard text.hasSuffix("d"), let days = Int(text.dropLast()), (1...3650).contains(days) else { return nil }
        halfLifeDays = days
    }

    public var text: String { "\(halfLifeDays)d" }

    /// How much a new ticket weighs in the database, which sums whole numbers.
    static let unit = 64

    /// The sum of the weights of a group's tickets, in units, and what it binds; nil if no time is known.
    func weight(before newest: Timestamp?) -> (sql: String, parameters: [Value])? {
        guard let newest else { return nil }
        let starts: [Timestamp] = (1...6).map { newest - Duration.day * (halfLifeDays * $0) }
        let cases = starts.indices.map { "WHEN Tickets.EnteredAt >= ? THEN \(Self.unit >> $0)" }
        return ("SUM(CASE \(cases.joined(separator: " ")) ELSE 1 END)", starts.map { Value.timestamp($0) })
    }
}
