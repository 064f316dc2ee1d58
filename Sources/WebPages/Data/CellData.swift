import Presentation

/// A cell as the values of its template.
struct CellData {
    let forms: FormData
    let addresses: any Addresses

    /// Few, for a page has thousands of cells.
    ///
    /// - Parameters:
    ///   - alignment: The column's; nil for a value that stands alone.
    ///   - place: Unlike any other on the page.
    func values(
        _ cell: Cell, _ kind: ColumnKind, aligned alignment: ReportColumn.Alignment? = nil,
        at place: @autoclosure () -> String
    ) -> [String: Any] {
        let bare = cell.bare
        var values: [String: Any] = [
            "kind": Self.name(of: kind, aligned: alignment), "text": text(bare, kind),
            "address": cell.link.flatMap(addresses.address).orFalse, "more": false,
        ]
        if let spark = spark(bare) { (values["more"], values["spark"], values["buttons"]) = (true, spark, false) }
        if case .actions(let actions) = bare {
            (values["more"], values["spark"], values["buttons"]) = (true, "", forms.shown(actions, in: place()))
        }
        return values
    }

    /// What the style sheet calls it.
    static func name(of kind: ColumnKind, aligned alignment: ReportColumn.Alignment?) -> String {
        if alignment == .right { return "number" }
        return switch kind {
        case .integer, .decimal, .percent, .duration: "number"
        case .timestamp, .day: "time"
        case .trend: "trend"
        case .actions: "buttons"
        case .text, .bar: "words"
        }
    }

    private func text(_ cell: Cell, _ kind: ColumnKind) -> String {
        if case .series = cell { return "" }
        return cell.pageText(kind)
    }

    private func spark(_ cell: Cell) -> String? {
        if case .series(let values, let unfinished) = cell { SparkDrawing(values, unfinished).svg } else { nil }
    }
}
