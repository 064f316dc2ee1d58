/// What was left out of a ticket's text, in characters (Unicode scalars) unless said otherwise.
public struct TextCuts: Sendable, Hashable {
    public var markUp = 0
    public var quotedMail = 0
    public var signatures = 0
    public var notices = 0
    /// Notes that were folded into one like them.
    public var repeatedNotes = 0
    /// Lines that were folded into one like them.
    public var repeatedLines = 0
    /// The middle of long notes.
    public var overBudget = 0
    /// Passwords, keys, numbers: how many.
    public var secrets = 0

    public init() {}
}
