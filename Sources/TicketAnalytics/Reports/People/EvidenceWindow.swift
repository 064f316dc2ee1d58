public import ODBC

/// The tickets that count, in terms of the database.
///
/// The window ends with the newest ticket and not now, so that a file of old tickets can be asked like a live system.
public struct EvidenceWindow: Sendable, Hashable {
    /// The start of a day; nil if all tickets count.
    public let since: Timestamp?
    /// When the newest ticket was entered; nil if no ticket says when it was.
    public let newest: Timestamp?
    /// None of the window's tickets has a lower number; lets keys that hold no time be read in part.
    let firstTicket: Int64

    static func load(_ range: EvidenceRange, on connection: Connection) throws -> EvidenceWindow {
        let newest = try connection.query("SELECT MAX(EnteredAt) FROM Tickets").first?.timestamp(0)
        guard let days = range.days, let newest else {
            return EvidenceWindow(since: nil, newest: newest, firstTicket: .min)
        }
        let since = (newest - Duration.day * days).startOfDay
        let first = try connection.query(
            "SELECT MIN(TicketNumber) FROM Tickets WHERE EnteredAt >= ?", [.timestamp(since)])
        return EvidenceWindow(since: since, newest: newest, firstTicket: first.first?.int64(0) ?? .min)
    }

    /// Follows another condition in a statement that reads Tickets.
    var condition: String { since == nil ? "" : "AND Tickets.EnteredAt >= ?" }
    var parameters: [Value] { since.map { [.timestamp($0)] } ?? [] }

    /// Times that divide the window into equal parts, the first and the last end left out; empty if it has no length.
    ///
    /// - Parameter start: Where the window begins if all tickets count.
    func dividers(_ parts: Int, from start: Timestamp?) -> [Timestamp] {
        guard let newest, let start = since ?? start, start < newest else { return [] }
        let length = newest.microseconds - start.microseconds
        return (1..<parts).map { Timestamp(microseconds: start.microseconds + length / Int64(parts) * Int64($0)) }
    }
}

extension Timestamp {
    fileprivate var startOfDay: Timestamp {
        let rest = microseconds % 86_400_000_000
        return Timestamp(microseconds: microseconds - (rest < 0 ? rest + 86_400_000_000 : rest))
    }
}

extension Dialect {
    /// Joins in the order written. SQLite keeps no statistics unless told to, and would begin with the largest table.
    var thenJoin: String { name == .sqlite ? "CROSS JOIN" : "JOIN" }
}
