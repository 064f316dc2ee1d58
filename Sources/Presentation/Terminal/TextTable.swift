import TicketAnalytics

/// Writes one table in lines no wider than the terminal, as long as its numbers allow.
struct TextTable {
    private static let barWidth = 20
    private static let leastBarWidth = 6
    private static let decentTextWidth = 16
    private static let leastTextWidth = 6

    private let table: ReportTable
    private let style: TerminalStyle
    /// Row by row as text; empty for bars, which are drawn when their width is known.
    private let texts: [[String]]
    private let fit: ColumnFit

    init(_ asked: ReportTable, style: TerminalStyle) {
        var table = asked
        for column in table.columns.indices { table.columns[column].heading = asked.columns[column].heading.cleaned }
        self.table = table
        self.style = style
        let texts = table.rows.map { row in
            zip(table.columns, row).map { $0.kind == .bar ? "" : $1.text($0.kind, style: style) }
        }
        self.texts = texts
        fit = ColumnFit(
            table.columns.indices.map { Self.request($0, table.columns[$0], texts) }, into: style.width)
    }

    func rendered() -> String {
        let largest = table.columns.indices.map { column in table.rows.compactMap { $0[column].magnitude }.max() ?? 0 }
        let lines = texts.indices.map { row in
            line(paintsBars: true) { column in
                guard table.columns[column].kind == .bar else { return texts[row][column] }
                return bar(table.rows[row][column], of: largest[column], width: fit.widths[column])
            }
        }
        return ([headings, underline] + lines + hiddenColumns).joined(separator: "\n") + "\n"
    }

    private func bar(_ cell: Cell, of largest: Double, width: Int) -> String {
        guard largest > 0, let value = cell.magnitude else { return "" }
        return Bar.text(share: value / largest, width: width, hasUnicode: style.hasUnicode)
    }

    private static func request(_ index: Int, _ column: ReportColumn, _ texts: [[String]]) -> ColumnFit.Request {
        let heading = column.heading.displayWidth
        let natural = max(heading, column.kind == .bar ? barWidth : texts.map { $0[index].displayWidth }.max() ?? 0)
        return switch column.kind {
        case .bar:
            ColumnFit.Request(
                natural: natural, decent: max(heading, leastBarWidth), least: max(heading, leastBarWidth),
                priority: column.priority, isPicture: true)
        case .text:
            ColumnFit.Request(
                natural: natural, decent: min(natural, max(heading, decentTextWidth)),
                least: min(natural, max(heading, leastTextWidth)), priority: column.priority)
        default:
            ColumnFit.Request(natural: natural, decent: natural, least: natural, priority: column.priority)
        }
    }

    private var headings: String {
        style.bold(line { table.columns[$0].heading })
    }

    private var underline: String {
        line { String(repeating: style.hasUnicode ? "─" : "-", count: fit.widths[$0]) }
    }

    private var hiddenColumns: [String] {
        let hidden = table.columns.indices.filter { !fit.shown.contains($0) }.map { table.columns[$0].heading }
            .filter { !$0.isEmpty }
        guard !hidden.isEmpty else { return [] }
        let text = "(no room for: \(hidden.joined(separator: ", ")))"
        return [style.dim(text.fitted(to: style.width, ellipsis: style.ellipsis))]
    }

    private func line(paintsBars: Bool = false, _ text: (Int) -> String) -> String {
        let cells = fit.shown.map { column in
            padded(text(column), column: column, isPainted: paintsBars && table.columns[column].kind == .bar)
        }
        let joined = cells.joined(separator: String(repeating: " ", count: ColumnFit.gap))
        return String(joined.prefix(through: joined.lastIndex { $0 != " " } ?? joined.startIndex))
    }

    private func padded(_ text: String, column: Int, isPainted: Bool) -> String {
        let width = fit.widths[column]
        let shown = table.columns[column].kind == .text ? text.fitted(to: width, ellipsis: style.ellipsis) : text
        let blanks = String(repeating: " ", count: max(0, width - shown.displayWidth))
        let painted = isPainted ? style.tinted(shown) : shown
        return table.columns[column].alignment == .right ? blanks + painted : painted + blanks
    }
}
