/// Typed columns and rows; every row has as many cells as there are columns.
public struct ReportTable: Sendable, Hashable {
    /// The name of the rows in JSON, which stays the same for ever.
    public var key: String
    /// Stands above the table if a report has several; may be empty.
    public var title: String
    public var columns: [ReportColumn]
    public var rows: [[Cell]]
    /// Stands in place of the rows if there are none.
    public var emptyText: String
    public var audience: Audience
    /// Whether a page shows the rows only when they are asked for, because a chart tells the same.
    public var isFolded = false
    /// Whether each row is a number of its own, which a page shows as a card.
    public var isCards = false
    /// How the rows are sorted, where that can be chosen.
    public var order: TableOrder?

    public init(
        key: String = "rows", title: String = "", columns: [ReportColumn], rows: [[Cell]] = [],
        emptyText: String = "Nothing.", audience: Audience = .everybody
    ) {
        self.key = key
        self.title = title
        self.columns = columns
        self.rows = rows
        self.emptyText = emptyText
        self.audience = audience
    }

    /// The table without the columns that `isShown` refuses.
    public func columns(where isShown: (ReportColumn) -> Bool) -> ReportTable {
        let shown = columns.indices.filter { isShown(columns[$0]) }
        var table = self
        table.columns = shown.map { columns[$0] }
        table.rows = rows.map { row in shown.map { row[$0] } }
        return table
    }
}

public struct ReportColumn: Sendable, Hashable {
    /// The name in JSON and CSV, which stays the same for ever.
    public var key: String
    public var heading: String
    public var kind: ColumnKind
    public var alignment: Alignment
    /// What a narrow terminal leaves out first: the highest number. 0 stays.
    public var priority: Int
    public var audience: Audience
    /// Whether its values name people who worked on tickets.
    public var namesPeople = false

    public enum Alignment: Sendable, Hashable { case left, right }

    /// A column of people's names.
    public static func people(_ key: String, _ heading: String, priority: Int = 0) -> ReportColumn {
        var column = ReportColumn(key, heading, priority: priority)
        column.namesPeople = true
        return column
    }

    /// Numbers go to the right, everything else to the left, unless `alignment` says otherwise.
    public init(
        _ key: String, _ heading: String, _ kind: ColumnKind = .text, alignment: Alignment? = nil, priority: Int = 0,
        audience: Audience = .everybody
    ) {
        self.key = key
        self.heading = heading
        self.kind = kind
        self.alignment = alignment ?? (kind.isNumber ? .right : .left)
        self.priority = priority
        // A bar is a picture of another column; a page draws it as a chart.
        self.audience = kind == .bar ? .terminal : kind == .actions ? .page : audience
    }
}

/// What the values of a column mean, and so how each face writes them.
public enum ColumnKind: Sendable, Hashable {
    case text
    case integer
    case decimal(digits: Int)
    /// A share: 0.25 is shown as 25 %.
    case percent(digits: Int)
    /// Seconds.
    case duration
    /// Shown to the minute, in UTC.
    case timestamp
    /// A moment of which a person needs the day, in UTC; programs get the moment.
    case day
    /// A number drawn as a bar against the column's largest, in a terminal alone; a page has charts.
    case bar
    /// Numbers in order of time.
    case trend
    /// Buttons, on a page alone.
    case actions

    var isNumber: Bool {
        switch self {
        case .integer, .decimal, .percent, .duration: true
        case .text, .timestamp, .day, .bar, .trend, .actions: false
        }
    }
}
