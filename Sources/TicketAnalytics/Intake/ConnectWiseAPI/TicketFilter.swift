import ODBC

/// Which tickets of the site are wanted.
struct TicketFilter: Sendable {
    /// No ticket is wanted that changed before; one changes at the earliest when it is entered.
    let earliestChange: Timestamp?
    private let boards: [String]
    private let lowercasedBoards: Set<String>
    private let companies: Set<String>

    init(_ settings: SourceSettings) {
        earliestChange = settings.dateFrom.map { Timestamp(microseconds: $0.secondsSince1970 * 1_000_000) }
        boards = settings.boards
        lowercasedBoards = Set(boards.map { $0.lowercased() })
        companies = Set(settings.companies.map { $0.lowercased() })
    }

    /// What the server is asked for. Companies are named in two ways, which no single condition says.
    var conditions: [String] {
        [APIQuery.texts("board/name", boards)].compactMap { $0 }
    }

    /// A server may overlook a condition.
    func admits(_ ticket: APITicket) -> Bool {
        if ticket.isMerged { return false }
        if let earliestChange, let enteredAt = ticket.enteredAt, enteredAt < earliestChange { return false }
        if !boards.isEmpty, !lowercasedBoards.contains(ticket.board?.lowercased() ?? "") { return false }
        return companies.isEmpty || ticket.companyNames.contains { companies.contains($0.lowercased()) }
    }
}
