/// Which of many rows a page shows, and where the others stand.
public struct PageTurn: Sendable, Hashable {
    /// `51 to 100 of 369`.
    public var words: String
    public var previous: Link?
    public var next: Link?

    public init(words: String, previous: Link?, next: Link?) {
        self.words = words
        self.previous = previous
        self.next = next
    }
}
