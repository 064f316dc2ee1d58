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

    /// The sum of the weights of a group's tickets, and what it binds; nil if no time is known.
    func weight(before newest: Timestamp?) -> (sql: String, parameters: [Value])? {
        guard let newest else { return nil }
        let starts: [Timestamp] = (1...6).map { newest - Duration.day * (halfLifeDays * $0) }
        // With an exponent a literal is a double everywhere; without one SQL Server rounds the sum.
        let cases = starts.indices.map { "WHEN Tickets.EnteredAt > ? THEN \(1 / Double(1 << $0))e0" }
        return ("SUM(CASE \(cases.joined(separator: " ")) ELSE 0.015625e0 END)", starts.map { Value.timestamp($0) })
    }
}
