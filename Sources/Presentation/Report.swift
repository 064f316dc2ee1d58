/// One answer of the product, ready for any face: text, JSON or CSV.
///
/// Facts are single values, tables hold rows, notes are sentences for a person. JSON holds facts and tables under their
/// keys; CSV holds the first table, or the facts if there is none.
public struct Report: Sendable, Hashable {
    public var title: String
    public var facts: [ReportFact]
    public var tables: [ReportTable]
    public var notes: [String]

    public init(title: String, facts: [ReportFact] = [], tables: [ReportTable] = [], notes: [String] = []) {
        self.title = title
        self.facts = facts
        self.tables = tables
        self.notes = notes
    }
}

/// A single named value of a report.
public struct ReportFact: Sendable, Hashable {
    /// The name in JSON, which stays the same for ever.
    public var key: String
    public var heading: String
    public var kind: ColumnKind
    public var value: Cell

    public init(_ key: String, _ heading: String, _ value: Cell, _ kind: ColumnKind = .text) {
        self.key = key
        self.heading = heading
        self.kind = kind
        self.value = value
    }
}
