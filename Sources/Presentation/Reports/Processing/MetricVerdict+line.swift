public import TicketAnalytics

extension MetricVerdict {
    /// One line in the manner of monitoring plugins: the state in words, and behind `|` the numbers for graphs.
    public var line: String { "\(severity.word): \(words) | \(performanceData)\n" }

    /// `pending is 612 (> 500)`: what is not as it should be, or else all that was looked at.
    public var words: String {
        let shown = severity == .ok ? findings : findings.filter { $0.severity != .ok }
        return shown.map(\.words).reduce(into: [String]()) { words, next in
            if !words.contains(next) { words.append(next) }
        }.joined(separator: ", ")
    }

    /// `pending=612;400;500`: value, range of the warning, range of what is critical.
    private var performanceData: String {
        Metric.allCases.compactMap { metric in values[metric].map { (metric, $0) } }.map { metric, value in
            let number = value.isFinite ? digits(value) + (metric.isDuration ? "s" : "") : "U"
            let ranges = [range(of: metric, .warning), range(of: metric, .critical)]
            let used = ranges.prefix((ranges.lastIndex { $0 != "" } ?? -1) + 1)
            return ([metric.rawValue + "=" + number] + used).joined(separator: ";")
        }.joined(separator: " ")
    }

    /// Empty if no condition is about the metric.
    private func range(of metric: Metric, _ severity: Severity) -> String {
        findings.first { $0.condition.metric == metric && $0.alarm == severity }?.condition.range ?? ""
    }
}

extension MetricVerdict.Severity {
    public var word: String {
        switch self {
        case .ok: "OK"
        case .warning: "WARNING"
        case .critical: "CRITICAL"
        case .unknown: "UNKNOWN"
        }
    }
}

extension MetricVerdict.Finding {
    fileprivate var words: String {
        let metric = condition.metric
        let limit = severity == .ok ? "" : " (\(condition.comparison.rawValue) \(metric.words(condition.limit)))"
        return "\(metric.rawValue) is \(value.map(metric.words) ?? "not known")\(limit)"
    }
}

extension WatchedMetric {
    fileprivate func words(_ value: Double) -> String {
        guard value.isFinite else { return "without end" }
        return isDuration ? Wording.duration(seconds: value) : digits(value)
    }
}

extension MetricCondition {
    /// The plugins' way to write what is an alarm: `10` is all above 10, `10:` all below, `@` turns a range inside out.
    fileprivate var range: String {
        let limit = digits(self.limit)
        return switch comparison {
        case .above: limit
        case .below: "\(limit):"
        case .atLeast: "@\(limit):"
        case .atMost: "@~:\(limit)"
        case .equal: "@\(limit):\(limit)"
        case .different: "\(limit):\(limit)"
        }
    }
}

private func digits(_ value: Double) -> String { Wording.decimal(value, digits: 0) }
