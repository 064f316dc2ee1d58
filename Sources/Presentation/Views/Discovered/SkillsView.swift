public import TicketAnalytics

/// Skills Discovered: which skills the tickets take most, and how that changes.
public struct SkillsView: SortedView {
    public static let route = "skills"
    public static let usualOrder = SortOrder(DiscoveredSkills.Column.tickets, descending: true)
    public static let defaultTop = 20

    public var range = DateRange.all
    public var kind: SkillKind?
    public var facets = TicketFacets()
    public var isUnmapped = false
    public var words = ""
    public var order = usualOrder
    /// A page shows the top ones.
    public var rows = RowWindow(size: defaultTop, named: "top")

    public init() {}

    public static func key(of column: DiscoveredSkills.Column) -> String {
        switch column {
        case .delta: "change"
        case .lastSeen: "lastSeenAt"
        case .tickets, .name: column.rawValue
        }
    }

    public init(_ numbers: [Int64], _ parameters: inout ViewParameters) {
        range = parameters.dateRange()
        kind = parameters.choice("kind")
        facets = parameters.ticketFacets()
        isUnmapped = parameters.flag("unmapped")
        words = parameters.text("q") ?? ""
        order = parameters.order(default: Self.usualOrder)
        rows = RowWindow(size: Self.defaultTop, named: "top", &parameters)
    }

    public var parameters: [Parameter] {
        [rows.sizeParameter].compactMap { $0 } + Parameter.dates(range)
            + [kind.map { Parameter("kind", $0.rawValue) }].compactMap { $0 } + Parameter.facets(facets)
            + [
                .flag("unmapped", isUnmapped), words.isEmpty ? nil : Parameter("q", words),
                orderParameter, rows.pageParameter,
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
        sort(&report)
        if report.tables[0].rows.isEmpty, let stranger = try await choices.stranger(in: facets) {
            report.tables[0].emptyText = stranger
        }
        if skills.total == 0, skills.distinctSkills > 0, let wider {
            report.facts.append(
                ReportFact(
                    "", "Nothing fits", .text("look without \(wider.dropped)").linked(to: wider.view.link),
                    audience: .page))
        }
        return report
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
            ]
    }
}
