import Presentation

/// The controls by which a page is narrowed down, as the values of their template.
struct FilterData {
    private let filters: [Filter]
    private let link: Link
    private let addresses: any Addresses

    init(_ filters: [Filter], link: Link, addresses: any Addresses) {
        self.filters = filters
        self.link = link
        self.addresses = addresses
    }

    var values: [String: Any] {
        [
            "filterAddress": addresses.address(Link(link.path)).orFalse, "filters": filters.map(control),
            "carried": carried.map { ["name": $0.name, "value": $0.value] },
            "resetAddress": link.parameters.isEmpty ? false : addresses.address(Link(link.path)).orFalse,
        ]
    }

    /// What the page shows that no control sets; another choice starts at the first page again.
    private var carried: [Parameter] {
        let names = Set(filters.map(\.name) + ["page"])
        return link.parameters.filter { !names.contains($0.name) }
    }

    private func control(_ filter: Filter) -> [String: Any] {
        var control = ControlData(
            name: filter.name, label: filter.label, value: filter.value, identifier: "filter-\(filter.name)")
        switch filter.control {
        case .choice(let choices): control.shape = .choice(choices)
        case .text(let suggestions): control.suggestions = suggestions
        case .number(let bounds): (control.shape, control.bounds) = (.input("number"), bounds)
        case .day: control.shape = .input("date")
        case .toggle: control.shape = .toggle
        }
        return control.values
    }
}
