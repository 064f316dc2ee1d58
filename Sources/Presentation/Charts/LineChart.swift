/// Lines over time, or areas stacked on each other. The lines stretch with the place, the words do not.
struct LineChart {
    static let top = 28
    static let plotHeight = 150
    private static let bottom = 24

    let data: ChartData
    let isStacked: Bool
    private let scale: ValueScale

    init(data: ChartData, isStacked: Bool) {
        self.data = data
        self.isStacked = isStacked
        scale = ValueScale(largest: isStacked ? data.rows.map { $0.values.reduce(0, +) }.max() ?? 0 : data.largest)
    }

    func drawn(width: String) -> SVGElement {
        let attributes: KeyValuePairs = [
            "xmlns": "http://www.w3.org/2000/svg", "class": isStacked ? "chart areas" : "chart lines", "role": "img",
            "aria-label": "\(data.title). \(data.caption)", "width": width,
            "height": String(Self.top + Self.plotHeight + Self.bottom), "font-family": Palette.font, "font-size": "13",
        ]
        return SVGElement("svg", attributes, grid + [plot] + scaleLabels + moments + legend + timeLabels)
    }

    /// Its own coordinates, 0 to 100 both ways, so that it can be as wide as its place.
    private var plot: SVGElement {
        SVGElement(
            "svg",
            [
                "y": String(Self.top), "width": "100%", "height": String(Self.plotHeight), "viewBox": "0 0 100 100",
                "preserveAspectRatio": "none",
            ],
            [Hatching(places: data.unfinished, of: data.rows.count).path(height: 100)].compactMap { $0 }
                + data.headings.indices.reversed().map(isStacked ? area : line))
    }

    private func line(_ series: Int) -> SVGElement {
        SVGElement(
            "polyline",
            [
                "class": "series s\(series)", "points": points { $0.isKnown[series] ? $0.values[series] : nil },
                "fill": "none",
                "stroke": Palette.series[series % 4], "stroke-width": "2",
                "stroke-dasharray": Palette.dashes[series % 4],
                "vector-effect": "non-scaling-stroke", "stroke-linejoin": "round",
            ])
    }

    /// Reaches down to the axis; what is stacked below is drawn over it.
    private func area(_ series: Int) -> SVGElement {
        let outline = points { $0.values[...series].reduce(0, +) }
        return SVGElement(
            "polygon",
            [
                "class": "series s\(series)", "points": "0,100 \(outline) 100,100", "fill": Palette.series[series % 4],
            ])
    }

    /// A row without a value has no point: the line goes on to the next one.
    private func points(_ value: (ChartData.Row) -> Double?) -> String {
        data.rows.enumerated().compactMap { index, row in
            guard let value = value(row) else { return nil }
            let x = data.rows.count > 1 ? Double(index) / Double(data.rows.count - 1) * 100 : 50
            return
                "\(Wording.decimal(x, digits: 2)),\(Wording.decimal(100 - scale.share(of: value) * 100, digits: 2))"
        }.joined(separator: " ")
    }

    private var grid: [SVGElement] {
        scale.marks.map { mark in
            let y = height(of: mark)
            return SVGElement(
                "line", ["class": "grid", "x1": "0", "x2": "100%", "y1": y, "y2": y, "stroke": Palette.line])
        }
    }

    /// Over the plot, with an edge that sets them off from it.
    private var scaleLabels: [SVGElement] {
        scale.marks.map { mark in
            SVGElement(
                "text",
                [
                    "class": "quiet scale", "x": "0", "y": height(of: mark), "dy": "-4", "fill": Palette.quiet,
                    "stroke": "#ffffff", "stroke-width": "4", "paint-order": "stroke",
                ], text: Wording.count(Int64(mark), style: .page))
        }
    }

    private func height(of mark: Double) -> String {
        String(Self.top + Int((1 - scale.share(of: mark)) * Double(Self.plotHeight)))
    }

    private var legend: [SVGElement] {
        guard data.headings.count > 1 else { return [] }
        return data.headings.enumerated().flatMap { index, heading in
            let x = index * 100 / data.headings.count
            return [
                SVGElement(
                    "line",
                    [
                        "class": "series s\(index)", "x1": "\(x)%", "x2": "\(x + 5)%", "y1": "9", "y2": "9",
                        "stroke": Palette.series[index % 4], "stroke-width": isStacked ? "8" : "2",
                        "stroke-dasharray": isStacked ? "none" : Palette.dashes[index % 4],
                    ]),
                SVGElement(
                    "text", ["class": "label", "x": "\(x + 6)%", "y": "13", "fill": Palette.text], text: heading),
            ]
        }
    }

    /// The first, the middle and the last.
    private var timeLabels: [SVGElement] {
        let last = data.rows.count - 1
        let places =
            last == 0
            ? [(0, "50%", "middle")] : [(0, "0", "start"), (last / 2, "50%", "middle"), (last, "100%", "end")]
        return (last == 1 ? [places[0], places[2]] : places).map { index, x, anchor in
            SVGElement(
                "text",
                [
                    "class": index > 0 && index < last ? "quiet halfway" : "quiet", "x": x,
                    "y": String(Self.top + Self.plotHeight + 17), "text-anchor": anchor, "fill": Palette.quiet,
                ], text: data.rows[index].label)
        }
    }
}
