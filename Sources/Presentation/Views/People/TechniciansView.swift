public import TicketAnalytics

/// Who has worked on tickets.
public struct TechniciansView: SortedView {
    public static let route = "technicians"
    public static let showsEvidence = true
    public static let usualOrder = SortOrder(TechnicianList.Column.name)

    /// `excluded` are those who were left out of all else.
    public enum Activity: String, Sendable, CaseIterable { case yes, no, excluded }

    /// Enough of a login or a name; empty for everybody.
    public var words = ""
    public var active: Activity?
    public var range = EvidenceRange.year
    public var order = usualOrder
    public var rows = RowWindow(size: 50)

    public init() {}

    public init(_ numbers: [Int64], _ parameters: inout ViewParameters) {
        words = parameters.text("q") ?? ""
        active = parameters.choice("active")
        range = parameters.evidenceRange()
        order = parameters.order(default: Self.usualOrder)
        rows = RowWindow(size: 50, &parameters)
    }

    public var parameters: [Parameter] {
        [
            words.isEmpty ? nil : Parameter("q", words), active.map { Parameter("active", $0.rawValue) },
        ].compactMap { $0 } + Parameter.evidence(range) + [orderParameter].compactMap { $0 } + rows.parameters
    }

    public var command: [String] { [Self.route] + Parameter.options(parameters) }

    public func report(from store: Store) async throws -> Report {
        let list = try await TechnicianList.load(range, from: store).filtered(
            words, isActive: active == .excluded ? nil : active.map { $0 == .yes }, isCounted: active != .excluded
        ).sorted(by: order)
        let shown = try await list.countingSkills(rows.range, from: store)
        var report = Report(list, shown)
        rows.turn(&report, of: list.entries.count) { rows in
            var other = self
            other.rows = rows
            return other.link
        }
        report.filters = [
            Filter("q", "Name", .text(), value: words),
            Filter(
                "active", "Active",
                .choice([
                    Filter.Choice("", "all"), Filter.Choice("yes", "active"), Filter.Choice("no", "left"),
                    Filter.Choice("excluded", "left out"),
                ]),
                value: active?.rawValue ?? ""),
        ]
        report.filters += try await Filter.evidence(range, in: store)
        if order.column != .name { report.notes = ["Evidence from tickets, not a rating."] }
        sort(&report)
        return report
    }
}
