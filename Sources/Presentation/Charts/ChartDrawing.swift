/// Draws a chart of a report as SVG that is as wide as its place, with text of the page's own size.
public struct ChartDrawing: Sendable {
    private let root: String

    /// - Parameter root: What stands before a link's address: the portal's base path with a slash at its end.
    public init(root: String = "") {
        self.root = root
    }

    /// The drawing to stand within a page; nil if its table is not there or empty.
    public func inline(_ chart: Chart, of report: Report) -> String? {
        drawn(chart, of: report, width: "100%")?.markup
    }

    /// The drawing as a file of its own.
    public func file(_ chart: Chart, of report: Report) -> String? {
        drawn(chart, of: report, width: "720").map { $0.markup + "\n" }
    }

    private func drawn(_ chart: Chart, of report: Report, width: String) -> SVGElement? {
        guard let data = ChartData(chart, report, root: root), !data.rows.isEmpty else { return nil }
        return switch chart.shape {
        case .bars: BarChart(data: data).drawn(width: width)
        case .lines: LineChart(data: data, isStacked: false).drawn(width: width)
        case .areas: LineChart(data: data, isStacked: true).drawn(width: width)
        case .heat: HeatChart(data: data).drawn(width: width)
        }
    }
}

extension Report {
    /// The report's first chart as a file; nil if it draws none.
    public func svg(root: String = "") -> String? {
        charts.lazy.compactMap { ChartDrawing(root: root).file($0, of: self) }.first
    }
}
