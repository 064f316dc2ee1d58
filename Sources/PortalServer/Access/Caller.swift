public import Presentation

/// Who asks, and what they may do.
public struct Caller: Sendable, Hashable {
    public enum Source: Sendable, Hashable {
        /// Nobody has said who it is.
        case nobody
        case proxy
        case password
        /// A person at the machine itself.
        case machine
    }

    /// Nil where it is not known.
    public let name: String?
    public let role: Role
    public let source: Source

    public init(name: String? = nil, role: Role = .viewer, source: Source = .nobody) {
        self.name = name
        self.role = role
        self.source = source
    }
}
