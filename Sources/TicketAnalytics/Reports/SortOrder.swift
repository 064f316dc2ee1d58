/// By what a list is sorted, as addresses and flags write it: `tickets`, or `-tickets` for the largest first.
public struct SortOrder<Column>: Sendable, Hashable
where Column: RawRepresentable & CaseIterable & Hashable & Sendable, Column.RawValue == String {
    public var column: Column
    public var isDescending: Bool

    public init(_ column: Column, descending isDescending: Bool = false) {
        self.column = column
        self.isDescending = isDescending
    }

    /// Nil for what names no column.
    public init?(_ text: String) {
        let isDescending = text.hasPrefix("-")
        guard let column = Column(rawValue: String(text.dropFirst(isDescending ? 1 : 0))) else { return nil }
        self.init(column, descending: isDescending)
    }

    public var text: String { (isDescending ? "-" : "") + column.rawValue }

    /// Whether one value stands before another; nil if they are the same.
    func places<Value: Comparable>(_ left: Value, before right: Value) -> Bool? {
        left == right ? nil : isDescending ? right < left : left < right
    }
}
