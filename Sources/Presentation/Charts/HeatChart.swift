/// A field a row and column, the darker the larger its number, which stands in it; 0 is a small square, and what is no
/// number is empty. The columns' names stand upright.
struct HeatChart {
    private static let height = 24
    private static let width = 26
    private static let labelWidth = 160
    private static let headingHeight = 150
    private static let longestHeading = 22
    private static let fills = ["#f3f5f8", "#dfe8f2", "#c3d5e8", "#a6c1de"]

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
        return SVGElement("svg", attributes, [headings] + grounds + [zeros, numbers, labels])
    }

    private var headings: SVGElement {
        let texts = data.headings.enumerated().map { column, heading in
            let (x, y) = (left(column) + 17, Self.headingHeight - 8)
            return SVGElement(
                "text", ["transform": "translate(\(x) \(y)) rotate(-90)"],
                text: heading.fitted(to: Self.longestHeading, ellipsis: "…"))
        }
        return SVGElement("g", ["class": "quiet", "fill": Palette.quiet], texts)
    }

    private var labels: SVGElement {
        let texts = data.rows.enumerated().map { index, row in
            SVGElement(
                "text", ["y": String(top(index) + 16)], text: row.label.fitted(to: Self.longestHeading, ellipsis: "…"))
        }
        return SVGElement("g", ["class": "label", "fill": Palette.text], texts)
    }

    /// One shape a level, however many fields have it.
    private var grounds: [SVGElement] {
        var shapes = Self.fills.map { _ in "" }
        for (index, row) in data.rows.enumerated() {
            // One field for all that are empty: most are.
            shapes[0] += "M\(Self.labelWidth) \(top(index))\(field(wide: row.values.count))"
            for (column, value) in row.values.enumerated() where value > 0 {
                shapes[level(of: value)] += "M\(left(column)) \(top(index))\(field(wide: 1))"
            }
        }
        return zip(shapes, Self.fills).enumerated().map { level, shape in
            SVGElement("path", ["class": "level\(level)", "fill": shape.1, "d": shape.0])
        }
    }

    private var zeros: SVGElement {
        var shape = ""
        for (index, row) in data.rows.enumerated() {
            for (column, value) in row.values.enumerated() where value == 0 && row.isKnown[column] {
                shape += "M\(left(column) + 10) \(top(index) + 9)h4v4h-4z"
            }
        }
        return SVGElement("path", ["class": "zero", "fill": Palette.quiet, "d": shape])
    }

    private var numbers: SVGElement {
        let texts = data.rows.enumerated().flatMap { index, row in
            row.values.enumerated().filter { $0.element > 0 }.map { column, value in
                SVGElement(
                    "text", ["x": String(left(column) + Self.width / 2 - 1), "y": String(top(index) + 16)],
                    text: Wording.count(Int64(value), style: .page))
            }
        }
        return SVGElement("g", ["class": "label", "text-anchor": "middle", "fill": Palette.text], texts)
    }

    private func left(_ column: Int) -> Int { Self.labelWidth + column * Self.width }
    private func top(_ row: Int) -> Int { Self.headingHeight + row * Self.height }

    private func field(wide columns: Int) -> String {
        let width = columns * Self.width - 2
        return "h\(width)v\(Self.height - 2)h-\(width)z"
    }

    private func level(of value: Double) -> Int { Int((value / data.largest * 3).rounded(.up)) }
}
