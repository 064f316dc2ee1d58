/// Draws a chart of a report as SVG that is as wide as its place, with text of the page's own size.
public struct ChartDrawing {
    private let address: (Link) -> String?

    /// - Parameter address: Where a link leads from the place of the drawing; nil for nowhere.
    public init(address: @escaping (Link) -> String? = { $0.text }) {
        self.address = address
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
        guard let data = ChartData(chart, report, address: address), !data.rows.isEmpty else { return nil }
        return switch chart.shape {
        case .bars: BarChart(data: data).drawn(width: width)
        case .lines: LineChart(data: data, isStacked: false).drawn(width: width)
        case .areas: LineChart(data: data, isStacked: true).drawn(width: width)
        case .heat: HeatChart(data: data).drawn()
        }
    }
}

extension Report {
    /// The report's first chart as a file; nil if it draws none.
    public var svg: String? {
        charts.lazy.compactMap { ChartDrawing(address: { _ in nil }).file($0, of: self) }.first
    }
}
