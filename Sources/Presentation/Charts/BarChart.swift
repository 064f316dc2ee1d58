/// Bars below each other, each with its label on it and its number at the end; a bar leads where its row does. What is
/// below the first rows is told in words.
struct BarChart {
    private static let height = 30
    private static let mostBars = 20

    let data: ChartData

    func drawn(width: String) -> SVGElement {
        let attributes: KeyValuePairs = [
            "xmlns": "http://www.w3.org/2000/svg", "class": "chart bars", "role": "group", "aria-label": data.title,
            "width": width, "height": String((shown.count + (isCut ? 1 : 0)) * Self.height),
            "font-family": Palette.font,
            "font-size": "14",
        ]
        return SVGElement("svg", attributes, shown.map(bar) + (isCut ? [rest] : []))
    }

    private var shown: Range<Int> { 0..<min(data.rows.count, Self.mostBars) }
    private var isCut: Bool { data.rows.count > Self.mostBars }

    private var rest: SVGElement {
        text(
            "and \(data.rows.count - Self.mostBars) more in the table",
            ["class": "quiet", "x": "12", "y": String(shown.count * Self.height + 20), "fill": Palette.quiet])
    }

    private func bar(_ index: Int) -> SVGElement {
        let row = data.rows[index]
        let top = index * Self.height
        let share = data.largest > 0 ? row.values[0] / data.largest * 100 : 0
        let parts = [
            SVGElement(
                "rect",
                [
                    "class": "bar", "x": "0", "y": String(top + 2), "width": Wording.decimal(share, digits: 2) + "%",
                    "height": String(Self.height - 4), "rx": "3", "fill": Palette.tint,
                ]),
            SVGElement(
                "rect",
                [
                    "class": "edge", "x": "0", "y": String(top + 2), "width": "3", "height": String(Self.height - 4),
                    "fill": Palette.series[0],
                ]),
            text(row.label, ["class": "label", "x": "12", "y": String(top + 20), "fill": Palette.text]),
            text(
                row.texts[0],
                ["class": "value", "x": "99%", "y": String(top + 20), "text-anchor": "end", "fill": Palette.text]),
        ]
        guard let address = row.address else { return SVGElement("g", [:], parts) }
        return SVGElement("a", ["href": address], parts)
    }

    private func text(_ text: String, _ attributes: KeyValuePairs<String, String>) -> SVGElement {
        SVGElement("text", attributes, text: text)
    }
}
