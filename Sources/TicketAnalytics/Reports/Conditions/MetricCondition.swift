/// A metric against a limit, as in `pending>500` or `oldest_pending>2h`; what holds is an alarm.
public struct MetricCondition<Metric: WatchedMetric>: Sendable, Hashable {
    public enum Comparison: String, Sendable, CaseIterable {
        // Those of two characters first: the longest that fits is meant.
        case atLeast = ">="
        case atMost = "<="
        case equal = "=="
        case different = "!="
        case above = ">"
        case below = "<"
    }

    public let metric: Metric
    public let comparison: Comparison
    /// Seconds for durations.
    public let limit: Double

    /// - Throws: `MetricConditionError`
    public init(_ text: String) throws(MetricConditionError<Metric>) {
        guard let start = text.firstIndex(where: { "<>=!".contains($0) }),
            let comparison = Comparison.allCases.first(where: { text[start...].hasPrefix($0.rawValue) })
        else { throw .noComparison(text) }
        let name = text[..<start].trimmed
        guard let metric = Metric(rawValue: name) ?? Metric.beginning(with: name) else {
            throw .unknownMetric(name, nearest: NearestName.of(name, among: Metric.allCases.map(\.rawValue)))
        }
        let number = text[start...].dropFirst(comparison.rawValue.count).trimmed
        guard let limit = metric.limit(number) else { throw .badLimit(number, metric) }
        self.metric = metric
        self.comparison = comparison
        self.limit = limit
    }

    public func holds(for value: Double) -> Bool {
        switch comparison {
        case .atLeast: value >= limit
        case .atMost: value <= limit
        case .equal: value == limit
        case .different: value != limit
        case .above: value > limit
        case .below: value < limit
        }
    }
}

extension WatchedMetric {
    /// The only one whose name begins so: `oldest` is enough.
    fileprivate static func beginning(with text: String) -> Self? {
        let found = allCases.filter { $0.rawValue.hasPrefix(text) }
        return found.count == 1 ? found.first : nil
    }

    fileprivate static var example: String { allCases.first?.rawValue ?? "" }

    fileprivate func limit(_ text: String) -> Double? {
        isDuration ? Duration(settingText: text).map { $0 / .seconds(1) } : Int64(text).map(Double.init)
    }
}

/// What is wrong with the text of a condition.
public enum MetricConditionError<Metric: WatchedMetric>: Error, Hashable, CustomStringConvertible {
    case noComparison(String)
    case unknownMetric(String, nearest: String?)
    case badLimit(String, Metric)

    public var description: String {
        switch self {
        case .noComparison(let text):
            "'\(text)' is no condition like '\(Metric.example)>500'; there are > >= < <= == and !=."
        case .unknownMetric(let name, let nearest?): "There is no metric '\(name)'; did you mean '\(nearest)'?"
        case .unknownMetric(let name, nil):
            "There is no metric '\(name)', only \(Metric.allCases.map(\.rawValue).joined(separator: ", "))."
        case .badLimit(let text, let metric):
            "\(metric.rawValue) is compared with a \(metric.isDuration ? "time like '2h' or '90 s'" : "whole number"), "
                + "not '\(text)'."
        }
    }
}
