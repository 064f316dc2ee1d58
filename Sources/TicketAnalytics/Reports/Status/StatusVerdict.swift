/// What the conditions make of a status.
public struct StatusVerdict: Sendable, Hashable {
    /// In the order of monitoring plugins' exit codes.
    public enum Severity: Int32, Sendable {
        case ok, warning, critical, unknown
    }

    public struct Finding: Sendable, Hashable {
        public let condition: StatusCondition
        /// Nil if there is nothing to measure.
        public let value: Double?
        /// What it is if the condition holds.
        public let alarm: Severity
        public let severity: Severity
    }

    /// In the order of the conditions, the critical ones first.
    public let findings: [Finding]
    /// Every metric that has a value, for graphs.
    public let values: [StatusMetric: Double]

    public init(_ status: ProcessingStatus, critical: [StatusCondition], warning: [StatusCondition]) {
        let all = StatusMetric.allCases.compactMap { metric in metric.value(in: status).map { (metric, $0) } }
        let values = Dictionary(uniqueKeysWithValues: all)
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

extension StatusVerdict.Finding {
    fileprivate init(_ condition: StatusCondition, _ value: Double?, _ alarm: StatusVerdict.Severity) {
        self.condition = condition
        self.value = value
        self.alarm = alarm
        severity = value.map { condition.holds(for: $0) ? alarm : .ok } ?? .unknown
    }
}
