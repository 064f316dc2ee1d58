/// A picture of one of the report's tables, so that both show the same numbers.
public struct Chart: Sendable, Hashable {
    public enum Shape: Sendable, Hashable {
        /// Horizontal bars, one a row; the bar is a link where the label is.
        case bars
        /// A line a value column over the rows, the label column being times in order.
        case lines
        /// The value columns of a row stacked on each other over the rows.
        case areas
        /// A coloured field a row and value column.
        case heat
    }

    public var shape: Shape
    public var title: String
    /// What the picture tells, as a sentence with its numbers.
    public var caption: String
    /// The key of the table.
    public var table: String
    /// The key of the column that names a row.
    public var label: String
    /// The keys of the columns drawn, at most four but for `heat`.
    public var values: [String]
    /// The rows of lines or areas whose numbers are not known in full yet, by their places.
    public var unfinished: Set<Int> = []
    /// What happened meanwhile, upright across lines or areas.
    public var moments: [Moment] = []

    public struct Moment: Sendable, Hashable {
        /// From 0 at the first row to 1 at the last.
        public var place: Double
        /// Stands above it; a table tells it in words.
        public var label: String
        public var words: String
    }

    public init(_ shape: Shape, title: String, caption: String, table: String, label: String, values: [String]) {
        self.shape = shape
        self.title = title
        self.caption = caption
        self.table = table
        self.label = label
        self.values = values
    }
}
