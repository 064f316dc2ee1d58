/// Counts of right, wrong and missing skills, and the shares made of them.
public struct Score: Sendable, Hashable {
    /// Predicted skills that match a gold skill.
    public var found = 0
    /// Predicted skills that match none.
    public var falseAlarms = 0
    /// Gold skills that nothing matched.
    public var missed = 0

    public init() {}

    /// Share of the predicted that is right, 0...1; 0 when nothing was predicted.
    public var precision: Double { Self.share(found, of: found + falseAlarms) }

    /// Share of the gold that was found, 0...1; 0 when there is none.
    public var recall: Double { Self.share(found, of: found + missed) }

    /// Harmonic mean of precision and recall, 0...1.
    public var f1: Double { Self.share(2 * found, of: 2 * found + falseAlarms + missed) }

    public static func + (left: Score, right: Score) -> Score {
        var sum = left
        sum.found += right.found
        sum.falseAlarms += right.falseAlarms
        sum.missed += right.missed
        return sum
    }

    private static func share(_ part: Int, of whole: Int) -> Double {
        whole == 0 ? 0 : Double(part) / Double(whole)
    }
}
