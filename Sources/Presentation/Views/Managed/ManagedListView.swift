public import TicketAnalytics

/// Managed Skills: the skills as the firm names them.
public struct ManagedListView: SortedView {
    public static let route = "managed"
    public static let usualOrder = SortOrder(ManagedSkillList.Column.mentions, descending: true)

    public var text: String?
    public var category: String?
    public var isRetired = false
    public var order = usualOrder
    public var rows = RowWindow(size: 50)

    public init() {}

    public init(_ numbers: [Int64], _ parameters: inout ViewParameters) {
        text = parameters.text("q")
        category = parameters.text("category")
        isRetired = parameters.flag("retired")
        order = parameters.order(default: Self.usualOrder)
        rows = RowWindow(size: 50, &parameters)
    }

    public var parameters: [Parameter] {
        [
            text.map { Parameter("q", $0) }, category.map { Parameter("category", $0) },
            isRetired ? Parameter("retired", "1") : nil, orderParameter,
        ].compactMap { $0 } + rows.parameters
    }

    public var command: [String] {
        ["managed", "list"] + Parameter.options(parameters, flags: ["retired"])
    }

    public func report(from store: Store) async throws -> Report {
        var query = ManagedSkillList.Query()
        (query.text, query.category, query.isRetired) = (text, category, isRetired)
        (query.order, query.offset, query.limit) = (order, rows.offset, rows.size)
        let list = try await ManagedSkillList.load(query, from: store)
        var report = Report(list, isRetired: isRetired, isNarrowed: text != nil || category != nil)
        rows.turn(&report, of: list.total) { window in
            var other = self
            other.rows = window
            return other.link
        }
        report.filters = [
            Filter("q", "Name", .text(), value: text ?? ""),
            Filter(
                "category", "Category",
                .choice(
                    [Filter.Choice("", "all")]
                        + list.categories.compactMap { entry in
                            entry.name.map { Filter.Choice($0, $0, count: entry.skills) }
                        }), value: category ?? ""),
            Filter("retired", "Retired ones", .toggle, value: isRetired ? "1" : ""),
        ]
        sort(&report)
        return report
    }
}
