public import TicketAnalytics

/// Writes the status as Prometheus reads it (text format 0.0.4): a family of samples for each number.
///
/// Names and labels stay the same for ever. What nobody knows, as the time of a drain that has no end in sight, has no
/// sample.
public struct PrometheusWriter: Sendable {
    /// The media type that the text is served with.
    public static let contentType = "text/plain; version=0.0.4; charset=utf-8"

    public init() {}

    public func render(_ status: ProcessingStatus) -> String {
        status.metrics.filter { !$0.samples.isEmpty }.map(lines).joined()
    }

    private func lines(_ family: MetricFamily) -> String {
        let name = "ticket_analytics_" + family.name
        return "# HELP \(name) \(escaped(family.help))\n# TYPE \(name) gauge\n"
            + family.samples.map { "\(name)\(labels($0)) \(number($0.value))\n" }.joined()
    }

    private func labels(_ sample: MetricFamily.Sample) -> String {
        guard !sample.labels.isEmpty else { return "" }
        return "{" + sample.labels.map { "\($0.name)=\"\(quoted($0.value))\"" }.joined(separator: ",") + "}"
    }

    /// Whole numbers without a point.
    private func number(_ value: Double) -> String {
        Int64(exactly: value).map(String.init) ?? String(value)
    }

    private func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
    }

    private func quoted(_ text: String) -> String {
        escaped(text).replacing("\"", with: "\\\"")
    }
}
