public import TicketAnalytics

/// Skills Discovered: which skills the tickets take most, and how that changes.
public struct SkillsView: ReportView {
    public static let route = "skills"
    public static let defaultTop = 20

    /// How many a page shows, up to 200.
    public var top = defaultTop
    public var range = DateRange.all
    public var kind: SkillKind?
    public var facets = TicketFacets()
    public var isUnmapped = false
    public var words = ""
    public var order = DiscoveredSkills.Order.tickets
    public var page = 1

    public init() {}

    public init(_ numbers: [Int64], _ parameters: inout ViewParameters) {
        top = parameters.integer("top", default: Self.defaultTop, in: 1...RowWindow.mostRows)
        range = parameters.dateRange()
        kind = parameters.choice("kind")
        facets = parameters.ticketFacets()
        isUnmapped = parameters.flag("unmapped")
        words = parameters.text("q") ?? ""
        order = parameters.choice("sort", default: .tickets)
        page = parameters.integer("page", default: 1, in: 1...10_000)
    }

    public var parameters: [Parameter] {
        [.integer("top", top, unless: Self.defaultTop)].compactMap { $0 } + Parameter.dates(range)
            + [kind.map { Parameter("kind", $0.rawValue) }].compactMap { $0 } + Parameter.facets(facets)
            + [
                .flag("unmapped", isUnmapped), words.isEmpty ? nil : Parameter("q", words),
                order == .tickets ? nil : Parameter("sort", order.rawValue), .integer("page", page, unless: 1),
            ].compactMap { $0 }
    }

    public var command: [String] { [Self.route] + Parameter.options(parameters, flags: ["unmapped"]) }

    public func report(from store: Store) async throws -> Report {
        var query = DiscoveredSkills.Query()
        (query.range, query.facets, query.kind, query.isUnmapped) = (range, facets, kind, isUnmapped)
        (query.words, query.order) = (words, order)
        (query.offset, query.limit) = ((page - 1) * top, top)
        let skills = try await DiscoveredSkills.load(query, from: store)
        var report = Report(skills, Parameter.dates(range) + Parameter.facets(facets))
        var rows = RowWindow(size: top)
        rows.page = page
        rows.turn(&report, of: skills.total) { window in
            var other = self
            other.page = window.page
            return other.link
        }
        report.filters = filters(try await FacetChoices.load(from: store))
        return report
    }

    private func filters(_ choices: FacetChoices) -> [Filter] {
        [Filter("top", "Show", .number(1...RowWindow.mostRows), value: String(top))] + Filter.dates(range)
            + [
                Filter(
                    "kind", "Kind",
                    .choice(
                        [Filter.Choice("", "all")]
                            + SkillKind.allCases.map { Filter.Choice($0.rawValue, $0.rawValue) }),
                    value: kind?.rawValue ?? "")
            ] + Filter.facets(facets, choices)
            + [
                Filter("unmapped", "Not managed", .toggle, value: isUnmapped ? "1" : ""),
                Filter("q", "Name", .text(), value: words),
                Filter(
                    "sort", "By",
                    .choice([
                        Filter.Choice("tickets", "tickets"), Filter.Choice("delta", "change"),
                        Filter.Choice("name", "name"), Filter.Choice("lastSeen", "last seen"),
                    ]), value: order.rawValue),
            ]
    }
}
