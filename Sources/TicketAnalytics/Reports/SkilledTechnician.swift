/// What a technician has shown in skills that were asked for: work on tickets that take them.
public struct SkilledTechnician: Sendable, Hashable {
    public let id: Int64
    public let identifier: String
    public let name: String
    public let isActive: Bool
    public let tickets: Int
    public let hours: Double
}
