public import TicketAnalytics

/// The tickets behind a number.
public struct TicketsView: SortedView {
    public static let route = "tickets"
    public static let showsEvidence = true

    public static let usualOrder = SortOrder(TicketList.Column.ticket, descending: true)

    public enum State: String, Sendable, CaseIterable {
        case analysed, pending, processing, failed, discarded

        var ticketState: TicketState {
            switch self {
            case .analysed: .complete
            case .pending: .pending
            case .processing: .processing
            case .failed: .failed
            case .discarded: .discarded
            }
        }
    }

    public var skill: Int64?
    public var managed: Int64?
    public var facets = TicketFacets()
    public var state: State?
    public var range = DateRange.all
    public var words = ""
    public var order = usualOrder
    public var rows = RowWindow(size: 50)

    public init() {}

    public init(_ numbers: [Int64], _ parameters: inout ViewParameters) {
        skill = parameters.number("skill")
        managed = parameters.number("managed")
        facets = parameters.ticketFacets()
        state = parameters.choice("state")
        range = parameters.dateRange()
        words = parameters.text("q") ?? ""
        order = parameters.order(default: Self.usualOrder)
        rows = RowWindow(size: 50, &parameters)
    }

    public var parameters: [Parameter] {
        [
            skill.map { Parameter("skill", String($0)) }, managed.map { Parameter("managed", String($0)) },
        ].compactMap { $0 } + Parameter.facets(facets)
            + [state.map { Parameter("state", $0.rawValue) }].compactMap { $0 } + Parameter.dates(range)
            + (words.isEmpty ? [] : [Parameter("q", words)]) + [orderParameter].compactMap { $0 } + rows.parameters
    }

    /// Parameters in the order of this page, for links that lead here.
    static func ordered(_ parameters: [Parameter]) -> [Parameter] {
        var reader = ViewParameters(parameters)
        return TicketsView([], &reader).parameters
    }

    public var command: [String] { [Self.route] + Parameter.options(parameters) }

    public func report(from store: Store) async throws -> Report {
        async let choices = FacetChoices.load(from: store)
        var query = query
        (query.offset, query.limit) = (rows.offset, rows.size)
        let list = try await TicketList.load(query, from: store)
        var report = report(list)
        rows.turn(&report, of: list.total) { window in
            var other = self
            other.rows = window
            return other.link
        }
        report.filters = filters(try await choices)
        if report.tables[0].rows.isEmpty, let stranger = try await choices.stranger(in: facets) {
            report.tables[0].emptyText = stranger
        }
        sort(&report)
        return report
    }

    /// A database would count the rows before each part if it were told how many to leave out.
    public func part(from store: Store) async throws -> ReportPart {
        if rows.isChosen { return ReportPart(try await report(from: store)) }
        var query = query
        (query.limit, query.mostCounted) = (ReportPart.size, .max)
        return try await part(query, from: store)
    }

    private func part(_ query: TicketList.Query, from store: Store) async throws -> ReportPart {
        let list = try await TicketList.load(query, from: store)
        var part = ReportPart(report(list))
        part.report.total = list.total
        guard list.entries.count == query.limit, let last = list.entries.last?.ticket.number else { return part }
        part.rest = {
            var rest = query
            rest.after = last
            return try await self.part(rest, from: store)
        }
        return part
    }

    private var query: TicketList.Query {
        var query = TicketList.Query()
        (query.skill, query.managed, query.facets, query.state) = (skill, managed, facets, state?.ticketState)
        (query.range, query.words, query.order) = (range, words, order)
        return query
    }

    private func report(_ list: TicketList) -> Report {
        Report(list, hasQuotes: skill != nil, isSearched: !words.isEmpty)
    }

    private func filters(_ choices: FacetChoices) -> [Filter] {
        [
            Filter("q", "Words or number", .text(), value: words),
            Filter(
                "state", "State",
                .choice([Filter.Choice("", "all")] + State.allCases.map { Filter.Choice($0.rawValue, $0.rawValue) }),
                value: state?.rawValue ?? ""),
        ] + Filter.facets(facets, choices) + Filter.dates(range)
            + [
                ("skill", "Skill's number", skill), ("managed", "Managed skill's number", managed),
            ].compactMap { name, label, value in
                value.map { Filter(name, label, .text(), value: String($0)) }
            }
    }
}
