/// Numbers from 0 to a round one that is not below the largest.
struct ValueScale {
    let end: Double

    /// Rounds up to 1, 2, 4, 5 or 10 times a power of ten.
    init(largest: Double) {
        var power = 1.0
        while power * 10 <= largest { power *= 10 }
        end = [1, 2, 4, 5, 10].map { $0 * power }.first { $0 >= largest } ?? power * 10
    }

    /// Where lines are drawn, the axis first.
    var marks: [Double] { end >= 2 ? [0, end / 2, end] : [0, end] }

    func share(of value: Double) -> Double { min(1, max(0, value / end)) }
}
