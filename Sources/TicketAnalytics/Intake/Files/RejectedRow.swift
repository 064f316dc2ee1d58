/// A row's place in its file: `row` counts data rows, `line` physical lines, both from 1.
public struct RowPosition: Sendable, Hashable {
    public var row: Int
    public var line: Int

    public init(row: Int, line: Int) {
        self.row = row
        self.line = line
    }
}

/// One row that cannot be imported, and why; the rows around it can.
public struct RejectedRow: Error, Sendable, Hashable, CustomStringConvertible {
    public var position: RowPosition
    public var reason: String
    /// The reason without the row's own values, to count by.
    public var cause: String
    /// The field that cannot be read, where the ticket could do without it.
    public var field: ImportField?

    public init(position: RowPosition, reason: String, cause: String? = nil, field: ImportField? = nil) {
        self.position = position
        self.reason = reason
        self.cause = cause ?? reason
        self.field = field
    }

    public var description: String { "row \(position.row) (line \(position.line)): \(reason)" }
}

/// What a reader hands out for one row.
public enum ReadRow<Content: Sendable>: Sendable {
    case row(Content, RowPosition)
    case rejected(RejectedRow)
}
