/// What the conditions make of some numbers.
public struct MetricVerdict<Metric: WatchedMetric>: Sendable, Hashable {
    /// In the order of monitoring plugins' exit codes.
    public enum Severity: Int32, Sendable {
        case ok, warning, critical, unknown
    }

    public struct Finding: Sendable, Hashable {
        public let condition: MetricCondition<Metric>
        /// Nil if there is nothing to measure.
        public let value: Double?
        /// What it is if the condition holds.
        public let alarm: Severity
        public let severity: Severity
    }

    /// In the order of the conditions, the critical ones first.
    public let findings: [Finding]
    /// Every metric that has a value, for graphs.
    public let values: [Metric: Double]

    /// - Parameter values: What there is to measure.
    public init(
        _ values: [Metric: Double], critical: [MetricCondition<Metric>], warning: [MetricCondition<Metric>]
    ) {
        self.values = values
        findings =
            critical.map { Finding($0, values[$0.metric], .critical) }
            + warning.map { Finding($0, values[$0.metric], .warning) }
    }

    /// That of the worst finding; what is known to be wrong weighs more than what is not known.
    public var severity: Severity {
        let found = Set(findings.map(\.severity))
        return [.critical, .warning, .unknown].first(where: found.contains) ?? .ok
    }
}

extension MetricVerdict.Finding {
    fileprivate init(
        _ condition: MetricCondition<Metric>, _ value: Double?, _ alarm: MetricVerdict<Metric>.Severity
    ) {
        self.condition = condition
        self.value = value
        self.alarm = alarm
        severity = value.map { condition.holds(for: $0) ? alarm : .ok } ?? .unknown
    }
}

extension MetricVerdict<StatusMetric> {
    public init(_ status: ProcessingStatus, critical: [StatusCondition], warning: [StatusCondition]) {
        let all = StatusMetric.allCases.compactMap { metric in metric.value(in: status).map { (metric, $0) } }
        self.init(Dictionary(uniqueKeysWithValues: all), critical: critical, warning: warning)
    }
}

extension MetricVerdict<CoverageMetric> {
    public init(
        _ coverage: SkillCoverage, critical: [MetricCondition<CoverageMetric>],
        warning: [MetricCondition<CoverageMetric>]
    ) {
        let all = CoverageMetric.allCases.map { ($0, $0.value(in: coverage)) }
        self.init(Dictionary(uniqueKeysWithValues: all), critical: critical, warning: warning)
    }
}
