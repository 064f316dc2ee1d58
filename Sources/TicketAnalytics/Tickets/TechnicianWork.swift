/// What one technician did on one ticket.
public struct TechnicianWork: Sendable, Hashable {
    /// The login, for example `jdoe`.
    public var identifier: String
    public var name: String
    public var isActive: Bool
    public var hours: Double
    /// How many notes the technician wrote.
    public var notes: Int

    public init(identifier: String, name: String, isActive: Bool = true, hours: Double = 0, notes: Int = 0) {
        self.identifier = identifier
        self.name = name
        self.isActive = isActive
        self.hours = hours
        self.notes = notes
    }
}
