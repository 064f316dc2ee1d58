public import TicketAnalytics

/// A view whose rows can be sorted by columns of its first table.
public protocol SortedView: PagedView {
    associatedtype Column: RawRepresentable & CaseIterable & Hashable & Sendable where Column.RawValue == String

    static var usualOrder: SortOrder<Column> { get }
    /// The key of the table's column; the word itself unless told.
    static func key(of column: Column) -> String
    var order: SortOrder<Column> { get set }
}

extension SortedView {
    public static func key(of column: Column) -> String { column.rawValue }

    var orderParameter: Parameter? { order == Self.usualOrder ? nil : Parameter("sort", order.text) }

    /// Has the headings of a report's first table lead to the same rows sorted otherwise, and a control too: on a phone
    /// there are no headings.
    func sort(_ report: inout Report) {
        guard let table = report.tables.first else { return }
        let headings = table.columns.compactMap { heading in
            Column.allCases.first { Self.key(of: $0) == heading.key }.map { (column: $0, heading: heading) }
        }
        var links: [String: Link] = [:]
        for (column, heading) in headings { links[heading.key] = link(by: column, heading) }
        report.tables[0].order = TableOrder(
            column: Self.key(of: order.column), isDescending: order.isDescending, links: links)
        let choices = headings.map { column, heading in
            Filter.Choice(SortOrder(column, descending: heading.isLargestFirst).text, heading.heading)
        }
        let otherWay = headings.filter { $0.column == order.column && $0.heading.isLargestFirst != order.isDescending }
            .map { Filter.Choice(order.text, $0.heading.heading + ", the other way") }
        report.filters.append(Filter("sort", "Sorted by", .choice(choices + otherWay), value: order.text))
    }

    /// The other way round where the rows are sorted by it already.
    private func link(by column: Column, _ heading: ReportColumn) -> Link {
        var view = self
        view.order = SortOrder(
            column, descending: column == order.column ? !order.isDescending : heading.isLargestFirst)
        view.rows.page = 1
        return view.link
    }
}

extension ViewParameters {
    /// `sort`
    mutating func order<Column>(default fallback: SortOrder<Column>) -> SortOrder<Column> {
        let words = Column.allCases.map(\.rawValue).joined(separator: ", ")
        return value("sort", default: fallback, expected: "one of \(words), or - before it for the largest first") {
            SortOrder($0)
        }
    }
}

extension ReportColumn {
    /// What people look for first in numbers and times.
    fileprivate var isLargestFirst: Bool { alignment == .right || kind == .timestamp || kind == .day }
}
