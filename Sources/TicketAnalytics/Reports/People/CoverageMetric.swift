/// A number of the coverage that monitoring can watch.
public enum CoverageMetric: String, WatchedMetric {
    /// Skills that somebody has shown.
    case skills
    /// Those with nobody, one and two who are there.
    case uncovered, sole, pairs
    /// Those that lose their last expert by who is absent.
    case lost
    /// Those with fewer experts than their target asks for.
    case belowTarget = "below_target"
    case truckFactor = "truck_factor"

    public var isDuration: Bool { false }

    public func value(in coverage: SkillCoverage) -> Double {
        switch self {
        case .skills: Double(coverage.entries.count)
        case .uncovered: Double(coverage.count(of: 0))
        case .sole: Double(coverage.count(of: 1))
        case .pairs: Double(coverage.count(of: 2))
        case .lost: Double(coverage.lost.count)
        case .belowTarget: Double(coverage.belowTarget.count)
        case .truckFactor: Double(coverage.truckFactor.count)
        }
    }
}
