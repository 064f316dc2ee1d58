import ODBC

/// What tickets can be narrowed down by beside their time.
public struct TicketFacets: Sendable, Hashable {
    public var board: String?
    public var company: String?
    /// The number of somebody who worked on them.
    public var technician: Int64?

    public init(board: String? = nil, company: String? = nil, technician: Int64? = nil) {
        self.board = board
        self.company = company
        self.technician = technician
    }

    public var isEmpty: Bool { board == nil && company == nil && technician == nil }

    /// Follows another condition in a statement that reads Tickets.
    var condition: String {
        (board == nil ? "" : " AND Tickets.Board = ?") + (company == nil ? "" : " AND Tickets.Company = ?")
            + (technician == nil
                ? ""
                : """
                 AND EXISTS (
                    SELECT 1 FROM TicketTechnicians
                    WHERE TicketTechnicians.TicketNumber = Tickets.TicketNumber AND TicketTechnicians.TechnicianId = ?)
                """)
    }

    var parameters: [Value] {
        [board.map { .text($0) }, company.map { .text($0) }, technician.map { .integer($0) }].compactMap { $0 }
    }
}
