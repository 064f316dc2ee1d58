/// A text that no description, dump or interpolation shows.
public struct Secret: Sendable, Hashable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The text itself; only for the call that needs it.
    public let revealed: String

    public init(_ text: String) { revealed = text }

    public var description: String { Self.mask }
    public var debugDescription: String { Self.mask }
    public var customMirror: Mirror { Mirror(self, children: [:]) }

    static let mask = "(hidden)"
}
