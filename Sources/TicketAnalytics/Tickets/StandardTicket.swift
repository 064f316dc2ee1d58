public import ODBC

/// A ticket as every source yields it. Times are UTC.
public struct StandardTicket: Sendable, Hashable {
    public var number: Int64
    /// The ticket's name in its help desk where that is not its number, for example `INC0012345`.
    public var externalId: String?
    public var summary: String
    public var company: String?
    public var board: String?
    public var status: String?
    public var enteredAt: Timestamp? { didSet { enteredAt = enteredAt?.ifMeant } }
    public var closedAt: Timestamp? { didSet { closedAt = closedAt?.ifMeant } }
    /// In the order in which they were written.
    public var notes: [TicketNote]
    /// Who worked on it; one entry a person.
    public var people: [TechnicianWork]

    public init(number: Int64, summary: String) {
        self.number = number
        self.summary = summary
        self.notes = []
        self.people = []
    }
}
