/// A place where the lexicon found one of its entries.
struct LexiconMatch: Sendable, Hashable {
    var entry: Int32
    /// Tokens of the window, end exclusive.
    var tokens: Range<Int>
}
