import ODBC

/// The sources of a database's tickets: each ticket is read from the one that it came from.
public struct TicketSources: Sendable {
    private let sources: [String: any TicketSource]

    public init(_ sources: [any TicketSource]) {
        self.sources = Dictionary(sources.map { ($0.name, $0) }) { first, _ in first }
    }

    /// One ticket, whatever its state; nil if its source no longer holds it.
    func ticket(_ number: Int64, in store: Store) async throws -> StandardTicket? {
        let rows = try await store.run {
            try $0.query("SELECT Source FROM Tickets WHERE TicketNumber = ?", [.integer(number)])
        }
        guard let name = rows.first?.text(0) else { return nil }
        guard let source = sources[name] else { throw SourceError.unknownSource(name) }
        return try await source.tickets([number]).first
    }

    /// The tickets by number, one query a table and source; those that a source no longer holds are left out.
    func tickets(of claims: [Claim]) async throws -> [Int64: StandardTicket] {
        var tickets: [Int64: StandardTicket] = [:]
        for (name, claims) in Dictionary(grouping: claims, by: \.source) {
            guard let source = sources[name] else { throw SourceError.unknownSource(name) }
            for ticket in try await source.tickets(claims.map(\.ticketNumber)) { tickets[ticket.number] = ticket }
        }
        return tickets
    }
}
