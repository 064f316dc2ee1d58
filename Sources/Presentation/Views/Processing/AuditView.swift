public import TicketAnalytics

/// The audit log: all that people have changed.
public struct AuditView: PagedView {
    public static let route = "status/audit"
    public static let freshness = Duration.seconds(1)

    public var filter = AuditTrail.Filter()
    public var rows = RowWindow(size: 50)

    public init() {}

    public init(_ numbers: [Int64], _ parameters: inout ViewParameters) {
        filter = AuditTrail.Filter(action: parameters.text("action"), person: parameters.text("person"))
        rows = RowWindow(size: 50, &parameters)
    }

    public var parameters: [Parameter] {
        [filter.action.map { Parameter("action", $0) }, filter.person.map { Parameter("person", $0) }]
            .compactMap { $0 } + rows.parameters
    }

    public var command: [String] { ["audit"] + Parameter.options(parameters) }

    public func report(from store: Store) async throws -> Report {
        let trail = try await AuditTrail.load(filter, offset: rows.offset, limit: rows.size, from: store)
        var report = Report(trail)
        rows.turn(&report, of: trail.history.total) { window in
            var other = self
            other.rows = window
            return other.link
        }
        report.filters = [
            Self.filter("action", "Done", filter.action, among: trail.actions),
            Self.filter("person", "Who", filter.person, among: trail.people),
        ]
        if filter != AuditTrail.Filter() { report.tables[0].emptyText = "No entry is like that." }
        return report
    }

    /// What no entry has stays chosen.
    private static func filter(
        _ name: String, _ label: String, _ value: String?, among groups: [AuditTrail.Group]
    ) -> Filter {
        let known = [Filter.Choice("", "all")] + groups.map { Filter.Choice($0.name, $0.name, count: $0.entries) }
        let other = value.map { Filter.Choice($0, $0, count: 0) }
        let isKnown = known.contains { $0.value == value ?? "" }
        return Filter(name, label, .choice(isKnown ? known : known + [other].compactMap { $0 }), value: value ?? "")
    }
}
