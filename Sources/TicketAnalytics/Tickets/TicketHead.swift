public import ODBC

/// What the queue copies of a ticket; the rest is read when it is analysed.
public struct TicketHead: Sendable, Hashable {
    public var number: Int64
    public var externalId: String?
    public var summary: String
    public var enteredAt: Timestamp?
    public var changedAt: Timestamp

    /// The ticket's position in its source.
    var cursor: SourceCursor { SourceCursor(changedAt: changedAt, number: number) }

    public init(
        number: Int64, externalId: String? = nil, summary: String, enteredAt: Timestamp?, changedAt: Timestamp
    ) {
        self.number = number
        self.externalId = externalId
        self.summary = summary
        self.enteredAt = enteredAt
        self.changedAt = changedAt
    }
}
