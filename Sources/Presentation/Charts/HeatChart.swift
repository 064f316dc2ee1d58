/// A field a row and column, the darker the larger its number, which stands in it.
struct HeatChart {
    private static let height = 26
    private static let labelShare = 24.0

    let data: ChartData

    func drawn(width: String) -> SVGElement {
        let attributes: KeyValuePairs = [
            "xmlns": "http://www.w3.org/2000/svg", "class": "chart heat", "role": "img",
            "aria-label": "\(data.title). \(data.caption)", "width": width,
            "height": String((data.rows.count + 1) * Self.height), "font-family": Palette.font, "font-size": "13",
        ]
        return SVGElement("svg", attributes, headings + data.rows.indices.flatMap(row))
    }

    private var columnShare: Double { (100 - Self.labelShare) / Double(data.headings.count) }

    private func x(_ column: Int, _ part: Double = 0) -> String {
        Wording.decimal(Self.labelShare + (Double(column) + part) * columnShare, digits: 2) + "%"
    }

    private var headings: [SVGElement] {
        data.headings.enumerated().map { column, heading in
            SVGElement(
                "text",
                ["class": "quiet", "x": x(column, 0.5), "y": "17", "text-anchor": "middle", "fill": Palette.quiet],
                text: heading)
        }
    }

    private func row(_ index: Int) -> [SVGElement] {
        let row = data.rows[index]
        let top = (index + 1) * Self.height
        let label = SVGElement(
            "text", ["class": "label", "x": "0", "y": String(top + 17), "fill": Palette.text], text: row.label)
        return [label] + row.values.indices.flatMap { field($0, row, top: top) }
    }

    private func field(_ column: Int, _ row: ChartData.Row, top: Int) -> [SVGElement] {
        let share = data.largest > 0 ? row.values[column] / data.largest : 0
        // The words on it stay readable on the deepest of the four tints.
        let level = row.values[column] == 0 ? 0 : Int((share * 3).rounded(.up))
        return [
            SVGElement(
                "rect",
                [
                    "class": "level\(level)", "x": x(column), "y": String(top + 1),
                    "width": Wording.decimal(columnShare * 0.97, digits: 2) + "%", "height": String(Self.height - 2),
                    "fill": ["#f3f5f8", "#dfe8f2", "#c3d5e8", "#a6c1de"][level],
                ]),
            SVGElement(
                "text",
                [
                    "class": "label", "x": x(column, 0.485), "y": String(top + 17), "text-anchor": "middle",
                    "fill": Palette.text,
                ],
                text: row.texts[column]),
        ]
    }
}
