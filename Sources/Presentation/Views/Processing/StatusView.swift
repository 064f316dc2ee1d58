public import TicketAnalytics

/// Skill Processing Status: how the work stands, and how it went lately.
public struct StatusView: ReportView {
    public static let route = "status"
    public static let freshness = Duration.seconds(1)

    private static let usualRefresh = 5

    public var window = ThroughputSeries.Window.day
    /// After how many seconds a page asks again by itself; 0 for never.
    public var refresh = usualRefresh

    public init() {}

    public init(_ numbers: [Int64], _ parameters: inout ViewParameters) {
        window = parameters.choice("window", default: .day)
        refresh = parameters.value(
            "refresh", default: Self.usualRefresh, expected: "0, or seconds from 5 to 300"
        ) { text in
            Int(text).flatMap { $0 == 0 || (Self.usualRefresh...300).contains($0) ? $0 : nil }
        }
    }

    public var parameters: [Parameter] {
        [
            window == .day ? nil : Parameter("window", window.rawValue),
            .integer("refresh", refresh, unless: Self.usualRefresh),
        ].compactMap { $0 }
    }

    /// How often a page asks again is no part of the question.
    public var command: [String] { [Self.route] + Parameter.options(parameters.filter { $0.name != "refresh" }) }

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
        report.refreshSeconds = refresh == 0 ? nil : refresh
        report.isReloaded = ![0, Self.usualRefresh].contains(refresh)
        report.filters = [
            Filter(
                "window", "History",
                .choice([
                    Filter.Choice("1h", "1 hour"), Filter.Choice("24h", "24 hours"), Filter.Choice("7d", "7 days"),
                ]), value: window.rawValue), refreshFilter,
        ]
        return report
    }

    private var refreshFilter: Filter {
        let value = refresh == Self.usualRefresh ? "" : String(refresh)
        let usual = [
            Filter.Choice("", "all the time"), Filter.Choice("30", "every 30 seconds"),
            Filter.Choice("60", "every minute"), Filter.Choice("0", "never"),
        ]
        let isUsual = usual.contains { $0.value == value }
        return Filter(
            "refresh", "Renewed", .choice(isUsual ? usual : usual + [Filter.Choice(value, "every \(value) seconds")]),
            value: value)
    }
}
