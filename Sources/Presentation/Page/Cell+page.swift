extension Cell {
    /// The value as a person reads it on a page; empty for buttons.
    public func pageText(_ kind: ColumnKind) -> String { text(kind, style: .page) }
}

extension TerminalStyle {
    /// Words and numbers as on a page: with all of Unicode, digits in groups.
    static let page = TerminalStyle(width: .max, groupsDigits: true)
}
