/// A text with passages that prove something, as a check shows a ticket.
public struct MarkedText: Sendable, Hashable {
    public struct Mark: Sendable, Hashable {
        /// Unicode scalars from the text's start, end exclusive.
        public var range: Range<Int>
        /// The number of the row that it proves, from 1.
        public var number: Int

        public init(_ range: Range<Int>, number: Int) {
            self.range = range
            self.number = number
        }
    }

    public var title: String
    public var text: String
    /// May overlap.
    public var marks: [Mark]

    public init(title: String, text: String, marks: [Mark] = []) {
        self.title = title
        self.text = text
        self.marks = marks
    }
}
