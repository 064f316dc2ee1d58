/// Slanting lines behind the places of a drawing whose numbers are not known in full yet.
struct Hatching {
    private static let step = 2.5

    let places: Set<Int>
    /// How many places there are, evenly from the left edge, 0, to the right, 100.
    let count: Int

    init(places: Set<Int>, of count: Int) {
        self.places = places
        self.count = count
    }

    /// Nil if all is known.
    ///
    /// - Parameter height: Of the drawing, in its own coordinates.
    func path(height: Int) -> SVGElement? {
        let lines = places.sorted().flatMap(starts).map { x in
            "M\(Wording.decimal(x, digits: 1)),\(height)L\(Wording.decimal(x + Self.step, digits: 1)),0"
        }
        guard !lines.isEmpty else { return nil }
        return SVGElement(
            "path",
            [
                "class": "hatching", "d": lines.joined(), "fill": "none", "stroke": Palette.quiet, "stroke-width": "1",
                "opacity": "0.5", "vector-effect": "non-scaling-stroke",
            ])
    }

    /// Half a place to the left and to the right.
    private func starts(_ place: Int) -> [Double] {
        let width = 100 / Double(max(count - 1, 1))
        let left = max(0, (Double(place) - 0.5) * width)
        let right = min(100, (Double(place) + 0.5) * width) - Self.step
        return Array(stride(from: left, through: max(left, right), by: Self.step))
    }
}
