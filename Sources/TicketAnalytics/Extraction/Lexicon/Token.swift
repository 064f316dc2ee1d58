/// One word of a text: what the lexicon calls it, where it stands, and how it hangs on the word before.
struct Token: Sendable {
    /// How a token is separated from the token before.
    enum Joint: UInt8 {
        /// White space, a hyphen, a slash: names and patterns run across it.
        case loose
        /// A full stop inside a run, as in `node.js` or `report.xlsx`.
        case dot
        /// The end of a sentence, a comma, a bracket, skipped text: nothing runs across it.
        case broken
    }

    var word: WordTable.Word
    var joint: Joint
    var hasLowercase: Bool
    /// UTF-8 offsets, end exclusive.
    var start: Int32
    var end: Int32
    /// The same in Unicode scalars.
    var scalarStart: Int32
    var scalarEnd: Int32
}
