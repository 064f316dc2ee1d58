/// A field a row and column, the darker the larger its number, which stands in it; the columns' names stand upright.
struct HeatChart {
    private static let height = 24
    private static let width = 26
    private static let labelWidth = 160
    private static let headingHeight = 150
    private static let longestHeading = 22

    let data: ChartData

    /// As wide as it needs to be: its place lets it be moved.
    func drawn() -> SVGElement {
        let attributes: KeyValuePairs = [
            "xmlns": "http://www.w3.org/2000/svg", "class": "chart heat", "role": "img",
            "aria-label": "\(data.title). \(data.caption)",
            "width": String(Self.labelWidth + data.headings.count * Self.width),
            "height": String(Self.headingHeight + data.rows.count * Self.height), "font-family": Palette.font,
            "font-size": "12",
        ]
        return SVGElement("svg", attributes, headings + data.rows.indices.flatMap(row))
    }

    private var headings: [SVGElement] {
        data.headings.enumerated().map { column, heading in
            let x = Self.labelWidth + column * Self.width + 17
            let y = Self.headingHeight - 8
            return SVGElement(
                "text",
                ["class": "quiet", "transform": "translate(\(x) \(y)) rotate(-90)", "fill": Palette.quiet],
                text: heading.fitted(to: Self.longestHeading, ellipsis: "…"))
        }
    }

    private func row(_ index: Int) -> [SVGElement] {
        let row = data.rows[index]
        let top = Self.headingHeight + index * Self.height
        let label = SVGElement(
            "text", ["class": "label", "x": "0", "y": String(top + 16), "fill": Palette.text],
            text: row.label.fitted(to: Self.longestHeading, ellipsis: "…"))
        // One field for all that are empty: most are.
        let ground = SVGElement(
            "rect",
            [
                "class": "level0", "x": String(Self.labelWidth), "y": String(top),
                "width": String(row.values.count * Self.width - 2), "height": String(Self.height - 2),
                "fill": "#f3f5f8",
            ])
        return [label, ground] + row.values.indices.filter { row.values[$0] > 0 }.flatMap { field($0, row, top: top) }
    }

    private func field(_ column: Int, _ row: ChartData.Row, top: Int) -> [SVGElement] {
        let left = Self.labelWidth + column * Self.width
        let share = data.largest > 0 ? row.values[column] / data.largest : 0
        let level = Int((share * 3).rounded(.up))
        let field = SVGElement(
            "rect",
            [
                "class": "level\(level)", "x": String(left), "y": String(top), "width": String(Self.width - 2),
                "height": String(Self.height - 2), "fill": ["#f3f5f8", "#dfe8f2", "#c3d5e8", "#a6c1de"][level],
            ])
        let number = SVGElement(
            "text",
            [
                "class": "label", "x": String(left + Self.width / 2 - 1), "y": String(top + 16),
                "text-anchor": "middle", "fill": Palette.text,
            ], text: Wording.count(Int64(row.values[column]), style: .page))
        return [field, number]
    }
}
