public import ODBC

/// What the queue copies of a ticket; the rest is read when it is analysed.
public struct TicketHead: Sendable, Hashable {
    public var number: Int64
    public var externalId: String?
    public var summary: String
    public var company: String?
    public var board: String?
    public var enteredAt: Timestamp?
    public var changedAt: Timestamp

    /// The ticket's position in its source.
    var cursor: SourceCursor { SourceCursor(changedAt: changedAt, number: number) }

    public init(
        number: Int64, externalId: String? = nil, summary: String, company: String? = nil, board: String? = nil,
        enteredAt: Timestamp?, changedAt: Timestamp
    ) {
        self.number = number
        self.externalId = externalId
        self.summary = summary
        self.company = company
        self.board = board
        self.enteredAt = enteredAt?.ifMeant
        self.changedAt = changedAt
    }
}
