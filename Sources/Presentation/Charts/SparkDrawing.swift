/// Draws numbers in order of time as a small line.
public struct SparkDrawing: Sendable {
    private let values: [Double]
    private let unfinished: Set<Int>

    /// - Parameter unfinished: The places of the numbers that are not known in full yet.
    public init(_ values: [Double], _ unfinished: Set<Int> = []) {
        self.values = values.map { $0.isFinite && $0 > 0 ? $0 : 0 }
        self.unfinished = unfinished
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
            [Hatching(places: unfinished, of: values.count).path(height: 24)].compactMap { $0 } + [
                SVGElement(
                    "polyline",
                    [
                        "points": points, "fill": "none", "stroke": Palette.series[0], "stroke-width": "1.5",
                        "vector-effect": "non-scaling-stroke", "stroke-linejoin": "round",
                    ])
            ]
        ).markup
    }

    /// `falling: 9, 7, 4`: the later half against the earlier one, of the numbers that are known in full.
    public var words: String {
        let known = values.indices.filter { !unfinished.contains($0) }.map { values[$0] }
        let half = known.count / 2
        let early = known.prefix(half).reduce(0, +)
        let late = known.suffix(half).reduce(0, +)
        let direction = late > early * 1.1 ? "rising" : late < early * 0.9 ? "falling" : "steady"
        let numbers = values.indices.map { index in
            Wording.decimal(values[index], digits: 0) + (unfinished.contains(index) ? " so far" : "")
        }
        return "\(direction): \(numbers.joined(separator: ", "))"
    }

    private var points: String {
        let largest = max(values.max() ?? 0, 1)
        return values.enumerated().map { index, value in
            let x = Double(index) / Double(values.count - 1) * 100
            return "\(Wording.decimal(x, digits: 1)),\(Wording.decimal(22 - value / largest * 20, digits: 1))"
        }.joined(separator: " ")
    }
}
