import Presentation

/// A cell as the values of its template.
struct CellData {
    let forms: FormData
    let addresses: any Addresses

    /// - Parameter place: Unlike any other on the page.
    func values(_ cell: Cell, _ kind: ColumnKind, at place: String) -> [String: Any] {
        let address = cell.link.flatMap(addresses.address)
        return [
            "kind": Self.name(of: kind), "text": text(cell.bare, kind), "isLink": address != nil,
            "address": address ?? "", "spark": spark(cell.bare) ?? "", "buttons": buttons(cell.bare, place),
        ]
    }

    /// What the style sheet calls it.
    static func name(of kind: ColumnKind) -> String {
        switch kind {
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
        if case .series(let values) = cell { SparkDrawing(values).svg } else { nil }
    }

    private func buttons(_ cell: Cell, _ place: String) -> [[String: Any]] {
        if case .actions(let actions) = cell { forms.shown(actions, in: place) } else { [] }
    }
}
