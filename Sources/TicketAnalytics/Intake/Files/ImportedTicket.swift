/// A ticket as a file told it: text trimmed, times in microseconds since 1970-01-01 UTC, what is absent nil.
public struct ImportedTicket: Sendable, Hashable {
    /// The number or key in the system it comes from; never empty.
    public var externalId: String
    public var summary = ""
    public var board: String?
    public var company: String?
    public var status: String?
    public var entered: Int64?
    public var closed: Int64?
    public var owner: String?
    /// The first message, then the notes in the file's order, internal analysis, resolution.
    public var notes: [ImportedNote] = []

    public init(externalId: String) {
        self.externalId = externalId
    }
}

/// One message, note or time entry of an imported ticket.
public struct ImportedNote: Sendable, Hashable {
    public enum Role: String, Sendable, CaseIterable { case customer, technician, system }

    public enum Kind: String, Sendable, CaseIterable {
        case problem
        case internalAnalysis = "internal"
        case resolution, time
    }

    public var author: String?
    public var role: Role
    public var kind: Kind
    public var text: String
    public var isPrivate: Bool
    /// Microseconds since 1970-01-01 UTC.
    public var created: Int64?

    public init(
        author: String? = nil, role: Role, kind: Kind, text: String, isPrivate: Bool = false, created: Int64? = nil
    ) {
        self.author = author
        self.role = role
        self.kind = kind
        self.text = text
        self.isPrivate = isPrivate
        self.created = created
    }
}
