public import TicketAnalytics

/// The first page: the product at a glance.
public struct OverviewView: ReportView {
    public static let route = ""

    /// Somebody's leave is seen late: by a sync of the people, or by nothing but their silence.
    private static let lostDays = 30

    /// What the movements tell of.
    public var range = Overview.usualRange

    public init() {}

    public init(_ numbers: [Int64], _ parameters: inout ViewParameters) {
        range = parameters.value(
            "range", default: Overview.usualRange, expected: "a number of days like 90d, or all"
        ) { DateRange($0) }
    }

    public var parameters: [Parameter] {
        Parameter.dates(range, usual: Overview.usualRange)
    }

    public var command: [String] { ["overview"] + Parameter.options(parameters) }

    public func report(from store: Store) async throws -> Report {
        let overview = try await Overview.load(range, from: store)
        let lost = try await LostExperts.load(days: Self.lostDays, from: store)
        var report = Report(overview, lost)
        report.filters = [Filter.days(range, usual: Overview.usualRange, label: "Trend over")]
        return report
    }
}
