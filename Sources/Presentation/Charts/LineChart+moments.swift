extension LineChart {
    /// What happened meanwhile: upright lines with their labels above.
    var moments: [SVGElement] {
        data.moments.map { moment in
            let x = Wording.decimal(moment.place * 100, digits: 2) + "%"
            let (top, end) = (String(Self.top), String(Self.top + Self.plotHeight))
            return SVGElement(
                "g", [:],
                [
                    SVGElement("title", text: moment.words),
                    SVGElement(
                        "line",
                        [
                            "class": "moment", "x1": x, "x2": x, "y1": top, "y2": end, "stroke": Palette.quiet,
                            "stroke-dasharray": "2 3",
                        ]),
                    SVGElement(
                        "text",
                        [
                            "class": "quiet", "x": x, "y": top, "dy": "-3", "text-anchor": "middle",
                            "fill": Palette.quiet, "font-size": "11",
                        ], text: moment.label),
                ])
        }
    }
}
