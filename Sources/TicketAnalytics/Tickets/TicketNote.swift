public import ODBC

/// One message, analysis, resolution or time note of a ticket.
public struct TicketNote: Sendable, Hashable {
    public var author: String?
    public var authorKind: AuthorKind
    public var kind: NoteKind
    /// Not visible to the customer.
    public var isInternal: Bool
    public var createdAt: Timestamp?
    public var text: String

    public init(
        author: String? = nil, authorKind: AuthorKind, kind: NoteKind, isInternal: Bool = false,
        createdAt: Timestamp? = nil, text: String
    ) {
        self.author = author
        self.authorKind = authorKind
        self.kind = kind
        self.isInternal = isInternal
        self.createdAt = createdAt
        self.text = text
    }
}

/// Whose words a note holds. Skills belong to technicians by their work, never by the customer's words.
public enum AuthorKind: String, Sendable, CaseIterable {
    case customer, technician, system
}

public enum NoteKind: String, Sendable, CaseIterable {
    case problem, analysis, resolution, time
}
