/// Draws numbers in order of time as a small line.
public struct SparkDrawing: Sendable {
    private let values: [Double]

    public init(_ values: [Double]) {
        self.values = values.map { $0.isFinite && $0 > 0 ? $0 : 0 }
    }

    /// Nil where there are fewer than two numbers.
    public var svg: String? {
        guard values.count > 1 else { return nil }
        return SVGElement(
            "svg",
            [
                "class": "spark", "role": "img", "aria-label": words, "viewBox": "0 0 100 24",
                "preserveAspectRatio": "none",
            ],
            [
                SVGElement(
                    "polyline",
                    [
                        "points": points, "fill": "none", "stroke": Palette.series[0], "stroke-width": "1.5",
                        "vector-effect": "non-scaling-stroke", "stroke-linejoin": "round",
                    ])
            ]
        ).markup
    }

    /// `falling: 9, 7, 4`: the later half against the earlier one.
    public var words: String {
        let half = values.count / 2
        let early = values.prefix(half).reduce(0, +)
        let late = values.suffix(half).reduce(0, +)
        let direction = late > early * 1.1 ? "rising" : late < early * 0.9 ? "falling" : "steady"
        return "\(direction): \(values.map { Wording.decimal($0, digits: 0) }.joined(separator: ", "))"
    }

    private var points: String {
        let largest = max(values.max() ?? 0, 1)
        return values.enumerated().map { index, value in
            let x = Double(index) / Double(values.count - 1) * 100
            return "\(Wording.decimal(x, digits: 1)),\(Wording.decimal(22 - value / largest * 20, digits: 1))"
        }.joined(separator: " ")
    }
}
