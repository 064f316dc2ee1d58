/// A person of the service company, as the source's list of members has it, or as a ticket names it.
public struct Member: Sendable, Hashable {
    /// The login in lower case, for example `jdoe`; the folded name of somebody who is in no list.
    public let identifier: String
    public var name: String
    public var isActive: Bool
    /// The member's key in the source.
    public var record: Int64?
    public var email: String?

    public init(login: String, name: String?, isActive: Bool = true, record: Int64? = nil, email: String? = nil) {
        identifier = login.trimmed.lowercased().composed
        self.name = name.flatMap(PersonName.init)?.display ?? login
        self.isActive = isActive
        self.record = record
        self.email = email
    }

    /// Somebody of whom only the name is known.
    init(_ name: PersonName) {
        identifier = name.identifier
        self.name = name.display
        isActive = true
    }
}
