public import TicketAnalytics

/// A view whose rows can be sorted; the names of what by are the keys of its first table's columns.
public protocol SortedView: PagedView {
    associatedtype Column: RawRepresentable & CaseIterable & Hashable & Sendable where Column.RawValue == String

    static var usualOrder: SortOrder<Column> { get }
    var order: SortOrder<Column> { get set }
}

extension SortedView {
    var orderParameter: Parameter? { order == Self.usualOrder ? nil : Parameter("sort", order.text) }

    /// Has the headings of a report's first table lead to the same rows sorted otherwise, and a control too: on a phone
    /// there are no headings.
    func sort(_ report: inout Report) {
        guard let table = report.tables.first else { return }
        let columns = table.columns.filter { Column(rawValue: $0.key) != nil }
        var links: [String: Link] = [:]
        for column in columns { links[column.key] = link(byHeading: column) }
        let word = order.column.rawValue
        report.tables[0].order = TableOrder(column: word, isDescending: order.isDescending, links: links)
        let isUsual = columns.contains { $0.key == word && $0.isLargestFirst == order.isDescending }
        report.filters.append(
            Filter(
                "sort", "Sorted by",
                .choice(
                    columns.map { Filter.Choice(($0.isLargestFirst ? "-" : "") + $0.key, $0.heading) }
                        + (isUsual
                            ? []
                            : columns.filter { $0.key == word }.map {
                                Filter.Choice(order.text, $0.heading + ", the other way")
                            })), value: order.text))
    }

    /// The other way round where the rows are sorted by it already.
    private func link(byHeading column: ReportColumn) -> Link? {
        guard let word = Column(rawValue: column.key) else { return nil }
        var view = self
        view.order = SortOrder(word, descending: word == order.column ? !order.isDescending : column.isLargestFirst)
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
    fileprivate var isLargestFirst: Bool { kind.isNumber || kind == .timestamp || kind == .day }
}
