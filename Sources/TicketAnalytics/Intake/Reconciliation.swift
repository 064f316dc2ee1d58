/// What reading a source again from its very start has found.
public struct Reconciliation: Sendable, Hashable {
    /// Tickets that the checkpoint alone would have missed; they are Pending now.
    public var late = 0
    /// Tickets that the source no longer holds; they are Discarded now.
    public var gone = 0
    /// Tickets that the source no longer yields, at least so many, and too many to believe it; they are as they were.
    public var missing = 0
    /// Whether it came to its end; otherwise it starts anew with the next run.
    public var isComplete = false
}
