public import ODBC

/// The tickets that count, in terms of the database.
///
/// The window ends with the newest ticket and not now, unless told, so that a file of old tickets can be asked like a live
/// system.
public struct EvidenceWindow: Sendable, Hashable {
    public let range: EvidenceRange
    /// Whole days; without ends if all tickets count.
    public let period: TicketPeriod
    /// When the newest ticket was entered, as `TicketTimes` has it, or the newest before the end; nil if no ticket says
    /// when it was.
    public let newest: Timestamp?
    /// None of the window's tickets has a lower number; lets keys that hold no time be read in part.
    let firstTicket: Int64
    /// Whether all tickets from there on are the window's, as they are where tickets are numbered as they come in.
    let isNumberRange: Bool

    public var since: Timestamp? { period.since }

    static func load(
        _ range: EvidenceRange, on connection: Connection, _ dialect: Dialect
    ) throws -> EvidenceWindow {
        let period = try TicketPeriod.load(range.dates, on: connection, dialect)
        let newest = try newest(before: period.until, on: connection, dialect)
        let isOpen = period.until == nil && range.board == nil
        guard let since = period.since else {
            return EvidenceWindow(
                range: range, period: period, newest: newest, firstTicket: .min, isNumberRange: isOpen)
        }
        let first = try number("MIN", "EnteredAt >= ?", [.timestamp(since)], connection) ?? .min
        let lastBefore = try number("MAX", "EnteredAt < ?", [.timestamp(since)], connection) ?? .min
        let lastUnknown = try number("MAX", "EnteredAt IS NULL", [], connection) ?? .min
        return EvidenceWindow(
            range: range, period: period, newest: newest, firstTicket: first,
            isNumberRange: isOpen && max(lastBefore, lastUnknown) < first)
    }

    private static func newest(
        before end: Timestamp?, on connection: Connection, _ dialect: Dialect
    ) throws -> Timestamp? {
        let newest = try TicketTimes.load(on: connection, dialect)?.newest
        guard let end, let newest, end <= newest else { return newest }
        return try connection.query("SELECT MAX(EnteredAt) FROM Tickets WHERE EnteredAt < ?", [.timestamp(end)])
            .first?.timestamp(0)
    }

    private static func number(
        _ function: String, _ condition: String, _ parameters: [Value], _ connection: Connection
    ) throws -> Int64? {
        // The sum keeps SQLite from looking for the number ticket by ticket; the index of times holds it.
        try connection.query("SELECT \(function)(TicketNumber + 0) FROM Tickets WHERE \(condition)", parameters)
            .first?.int64(0)
    }

    /// Follows another condition in a statement that reads Tickets.
    var condition: String { period.condition + (range.board == nil ? "" : " AND Tickets.Board = ?") }
    var parameters: [Value] { period.parameters + (range.board.map { [.text($0)] } ?? []) }

    /// What a statement needs that reads only numbers of tickets: nothing more where the first number says it all.
    func tickets(of table: String, _ dialect: Dialect) -> (join: String, condition: String, parameters: [Value]) {
        let number = "\(table).TicketNumber >= ?"
        if isNumberRange { return ("", number, [.integer(firstTicket)]) }
        return (
            "\(dialect.thenJoin) Tickets ON Tickets.TicketNumber = \(table).TicketNumber", "\(number) \(condition)",
            [.integer(firstTicket)] + parameters
        )
    }

    /// Times that divide the window into equal parts, the first and the last end left out; empty if it has no length.
    ///
    /// - Parameter start: Where the window begins if all tickets count.
    func dividers(_ parts: Int, from start: Timestamp?) -> [Timestamp] {
        guard let newest, let start = since ?? start, start < newest else { return [] }
        let length = newest.microseconds - start.microseconds
        return (1..<parts).map { Timestamp(microseconds: start.microseconds + length / Int64(parts) * Int64($0)) }
    }
}

extension Dialect {
    /// Joins in the order written. SQLite keeps no statistics unless told to, and would begin with the largest table.
    var thenJoin: String { name == .sqlite ? "CROSS JOIN" : "JOIN" }
}
