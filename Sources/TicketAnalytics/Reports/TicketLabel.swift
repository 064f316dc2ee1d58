import ODBC

/// A ticket as reports name it.
public struct TicketLabel: Sendable, Hashable {
    public let number: Int64
    public let externalId: String?
    public let summary: String

    /// The name that people use.
    public var text: String { externalId ?? String(number) }

    /// The first three columns of a row.
    static let columns = "Tickets.TicketNumber, Tickets.ExternalId, Tickets.Summary"

    init(_ row: Row) {
        number = row.int64(0) ?? 0
        externalId = row.text(1)
        summary = row.text(2) ?? ""
    }

    /// - Throws: `ReportError.noTicket`
    static func find(_ number: Int64, on connection: Connection) throws -> TicketLabel {
        let sql = "SELECT \(columns) FROM Tickets WHERE TicketNumber = ?"
        guard let row = try connection.query(sql, [.integer(number)]).first else {
            throw ReportError.noTicket(String(number))
        }
        return TicketLabel(row)
    }

    /// The ticket with a number or key as people write it.
    ///
    /// - Throws: `ReportError.noTicket`
    public static func find(_ name: String, in store: Store) async throws -> TicketLabel {
        if let ticket = try await named(name, in: store) { return ticket }
        throw ReportError.noTicket(name, nearest: try await MistypedTicket(name).nearest(in: store))
    }

    /// The same, or nil if there is no such ticket.
    public static func named(_ name: String, in store: Store) async throws -> TicketLabel? {
        let sql = "SELECT \(columns) FROM Tickets WHERE"
        let found = try await store.run { connection in
            let byKey = try connection.query("\(sql) ExternalId = ?", [.text(name)])
            guard byKey.isEmpty, let number = Int64(name) else { return byKey }
            return try connection.query("\(sql) TicketNumber = ?", [.integer(number)])
        }
        return found.first.map(TicketLabel.init)
    }
}
