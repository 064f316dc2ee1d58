public import TicketAnalytics

/// Skill Processing Status: how the work stands, and how it went lately.
public struct StatusView: ReportView {
    public static let route = "status"
    public static let freshness = Duration.seconds(1)

    public var window = ThroughputSeries.Window.day

    public init() {}

    public init(_ numbers: [Int64], _ parameters: inout ViewParameters) {
        window = parameters.choice("window", default: .day)
    }

    public var parameters: [Parameter] { window == .day ? [] : [Parameter("window", window.rawValue)] }

    public var command: [String] { [Self.route] + Parameter.options(parameters) }

    public func report(from store: Store) async throws -> Report {
        let status = try await ProcessingStatus.load(from: store)
        let series = try await ThroughputSeries.load(window, from: store)
        var report = Report(status)
        // A page takes over what changes below its heading; when it was asked is in the foot.
        report.title = "Processing status"
        report.facts = status.pageFacts + report.facts
        report.tables = [status.stateTable] + report.tables + [series.table, series.eventTable]
        report.charts = series.charts
        report.fileTable = series.table.key
        report.actions = status.actions
        report.refreshSeconds = 5
        report.filters = [
            Filter(
                "window", "History",
                .choice([
                    Filter.Choice("1h", "1 hour"), Filter.Choice("24h", "24 hours"), Filter.Choice("7d", "7 days"),
                ]), value: window.rawValue)
        ]
        return report
    }
}
