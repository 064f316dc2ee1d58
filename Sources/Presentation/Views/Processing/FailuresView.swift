public import TicketAnalytics

/// The tickets that failed, and what can be done about all of them that a cause or a board has in common.
public struct FailuresView: SortedView {
    public static let route = "status/failures"
    public static let freshness = Duration.seconds(1)
    public static let usualRows = 50
    public static let usualOrder = FailedTickets.latestFirst

    public var filter = FailedSelection.Filter()
    public var order = usualOrder
    public var rows = RowWindow(size: usualRows)

    public init() {}

    public init(_ numbers: [Int64], _ parameters: inout ViewParameters) {
        filter = FailedSelection.Filter(kind: parameters.text("error"), board: parameters.text("board"))
        order = parameters.order(default: Self.usualOrder)
        rows = RowWindow(size: Self.usualRows, &parameters)
    }

    public var parameters: [Parameter] {
        FailedSelection.matching(filter).parameters + [orderParameter].compactMap { $0 } + rows.parameters
    }

    public var command: [String] { ["queue", "list"] + Parameter.options(parameters) }

    public func report(from store: Store) async throws -> Report {
        let failed = try await FailedTickets.load(
            filter, by: order, offset: rows.offset, limit: rows.size, from: store)
        var report = Report(failed)
        rows.turn(&report, of: failed.total) { window in
            var other = self
            other.rows = window
            return other.link
        }
        report.filters = filters(failed)
        sort(&report)
        report.actions = ActionForm.failed(.matching(filter), count: failed.total)
        if failed.total == 0, filter != FailedSelection.Filter() {
            report.tables[0].emptyText = "No failed ticket is like that."
        }
        return report
    }

    public func part(from store: Store) async throws -> ReportPart {
        rows.isChosen
            ? ReportPart(try await report(from: store)) : try await part(after: nil, from: store)
    }

    private func part(after last: FailedTickets.Entry?, from store: Store) async throws -> ReportPart {
        let failed = try await FailedTickets.load(
            filter, by: order, after: last, limit: ReportPart.size, from: store)
        var part = ReportPart(Report(failed))
        part.report.total = failed.total
        guard failed.entries.count == ReportPart.size, let last = failed.entries.last else { return part }
        part.rest = { try await self.part(after: last, from: store) }
        return part
    }

    private func filters(_ failed: FailedTickets) -> [Filter] {
        let causes = failed.causes.map { Filter.Choice($0.kind, $0.kind, count: $0.tickets) }
        return [
            Filter("error", "Cause", .choice([Filter.Choice("", "all")] + causes), value: filter.kind ?? ""),
            Filter("board", "Board", .text(), value: filter.board ?? ""),
        ]
    }
}
