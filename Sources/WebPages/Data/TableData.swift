import Presentation
import TicketAnalytics

/// A table as the values of its template.
struct TableData {
    private let table: ReportTable
    private let label: String
    private let cells: CellData
    /// Whether a text's marks point at the rows.
    private let isProven: Bool
    /// Of the first table alone.
    private let turn: PageTurn?

    init(_ table: ReportTable, of report: Report, cells: CellData) {
        self.table = table.columns { $0.audience.includesPage }
        label = table.title.isEmpty ? report.title : table.title
        self.cells = cells
        let isFirst = table.key == report.tables.first?.key
        isProven = !report.passages.isEmpty && isFirst
        turn = isFirst ? report.turn : nil
    }

    var values: [String: Any] {
        [
            "key": table.key, "label": label.cleaned, "tableTitle": table.title.isEmpty ? false : table.title.cleaned,
            "hasRows": !table.rows.isEmpty, "isFolded": table.isFolded && !table.rows.isEmpty,
            "rowCount": table.rows.count, "layout": layout, "emptyText": table.emptyText.cleaned,
            "turn": turn.map(values).orFalse, "columns": table.columns.map(column),
            "rows": table.rows.enumerated().map(row),
        ]
    }

    private var layout: String { table.isCards ? "stacks cards" : stacks ? "stacks" : "" }

    /// On a phone a row becomes a card with its headings, unless it were as long as the screen.
    private var stacks: Bool { table.columns.count <= 12 }

    private func column(_ column: ReportColumn) -> [String: Any] {
        [
            "heading": column.heading.cleaned, "kind": CellData.name(of: column.kind, aligned: column.alignment),
            "sort": sort(column).orFalse,
            "sortAddress": (table.order?.links[column.key].flatMap(cells.addresses.address)).orFalse,
        ]
    }

    private func sort(_ column: ReportColumn) -> String? {
        guard let order = table.order, order.column == column.key else { return nil }
        return order.isDescending ? "descending" : "ascending"
    }

    private func values(_ turn: PageTurn) -> [String: Any] {
        [
            "turnWords": turn.words, "previous": turn.previous.flatMap(cells.addresses.address).orFalse,
            "next": turn.next.flatMap(cells.addresses.address).orFalse,
        ]
    }

    private func row(_ index: Int, _ row: [Cell]) -> [String: Any] {
        let actions = zip(table.columns, row).contains { $0.kind == .actions && $1 != .empty }
        var values = zip(table.columns, row).enumerated().map { position, cell in
            var values = cells.values(
                cell.1, cell.0.kind, aligned: cell.0.alignment, at: "\(table.key)-\(index)-\(position)")
            values["onPhone"] = stacks ? cell.0.heading.cleaned : false
            return values
        }
        let header = values.removeFirst()
        return [
            "isItem": actions, "anchor": isProven ? "row-\(index + 1)" : false, "header": header, "cells": values,
        ]
    }
}
