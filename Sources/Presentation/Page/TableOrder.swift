/// By which column all rows of a table are sorted, on whatever page, and where its headings lead to sort them otherwise.
public struct TableOrder: Sendable, Hashable {
    /// The column's key.
    public var column: String
    public var isDescending: Bool
    /// By the keys of the columns.
    public var links: [String: Link]

    public init(column: String, isDescending: Bool, links: [String: Link]) {
        self.column = column
        self.isDescending = isDescending
        self.links = links
    }
}
