public import TicketAnalytics

/// Skills Discovered: which skills the tickets take most, and how that changes.
public struct SkillsView: PagedView {
    public static let route = "skills"
    public static let defaultTop = 20

    public var range = DateRange.all
    public var kind: SkillKind?
    public var facets = TicketFacets()
    public var isUnmapped = false
    public var words = ""
    public var order = DiscoveredSkills.Order.tickets
    /// A page shows the top ones.
    public var rows = RowWindow(size: defaultTop, named: "top")

    public init() {}

    public init(_ numbers: [Int64], _ parameters: inout ViewParameters) {
        range = parameters.dateRange()
        kind = parameters.choice("kind")
        facets = parameters.ticketFacets()
        isUnmapped = parameters.flag("unmapped")
        words = parameters.text("q") ?? ""
        order = parameters.choice("sort", default: .tickets)
        rows = RowWindow(size: Self.defaultTop, named: "top", &parameters)
    }

    public var parameters: [Parameter] {
        [rows.sizeParameter].compactMap { $0 } + Parameter.dates(range)
            + [kind.map { Parameter("kind", $0.rawValue) }].compactMap { $0 } + Parameter.facets(facets)
            + [
                .flag("unmapped", isUnmapped), words.isEmpty ? nil : Parameter("q", words),
                order == .tickets ? nil : Parameter("sort", order.rawValue), rows.pageParameter,
            ].compactMap { $0 }
    }

    public var command: [String] { [Self.route] + Parameter.options(parameters, flags: ["unmapped"]) }

    public func report(from store: Store) async throws -> Report {
        async let choices = FacetChoices.load(from: store)
        var query = DiscoveredSkills.Query()
        (query.range, query.facets, query.kind, query.isUnmapped) = (range, facets, kind, isUnmapped)
        (query.words, query.order) = (words, order)
        (query.offset, query.limit) = (rows.offset, rows.size)
        let skills = try await DiscoveredSkills.load(query, from: store)
        var report = Report(skills, Parameter.dates(range) + Parameter.facets(facets))
        rows.turn(&report, of: skills.total) { window in
            var other = self
            other.rows = window
            return other.link
        }
        report.filters = filters(try await choices)
        report.tables[0].order = tableOrder
        if skills.total == 0, skills.distinctSkills > 0, let wider {
            report.facts.append(
                ReportFact(
                    "", "Nothing fits", .text("look without \(wider.dropped)").linked(to: wider.view.link),
                    audience: .page))
        }
        return report
    }

    /// Names are sorted from A on, all else the largest first.
    var tableOrder: TableOrder {
        var links: [String: Link] = [:]
        for other in DiscoveredSkills.Order.allCases where other != order {
            var view = self
            (view.order, view.rows.page) = (other, 1)
            links[other.heading] = view.link
        }
        return TableOrder(column: order.heading, isDescending: order != .name, links: links)
    }

    /// The same question without the narrowest of its filters; nil if it has none.
    private var wider: (dropped: String, view: SkillsView)? {
        var view = self
        view.rows.page = 1
        if !words.isEmpty {
            view.words = ""
            return ("the name \(words)", view)
        }
        if facets.technician != nil {
            view.facets.technician = nil
            return ("the technician", view)
        }
        if let company = facets.company {
            view.facets.company = nil
            return ("the company \(company)", view)
        }
        if let board = facets.board {
            view.facets.board = nil
            return ("the board \(board)", view)
        }
        (view.isUnmapped, view.kind, view.range) = (false, nil, .all)
        return view.link == link ? nil : ("the other filters", view)
    }

    private func filters(_ choices: FacetChoices) -> [Filter] {
        [Filter("top", "Show", .number(1...RowWindow.mostRows), value: String(rows.size))] + Filter.dates(range)
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

extension DiscoveredSkills.Order {
    /// The key of the column that shows it.
    fileprivate var heading: String {
        switch self {
        case .tickets: "tickets"
        case .delta: "change"
        case .name: "name"
        case .lastSeen: "lastSeenAt"
        }
    }
}
