/// The numbers of a report that monitoring can watch, by the names that conditions use.
public protocol WatchedMetric: RawRepresentable, CaseIterable, Sendable, Hashable where RawValue == String {
    /// Whether the number is one of seconds.
    var isDuration: Bool { get }
}

public typealias StatusCondition = MetricCondition<StatusMetric>
public typealias StatusVerdict = MetricVerdict<StatusMetric>
