import ODBC
import TicketAnalytics

extension ViewParameters {
    /// `range`, or `from` and `to`, which go before it.
    mutating func dateRange(default fallback: DateRange = .all) -> DateRange {
        let range = value("range", default: fallback, expected: "a number of days like 90d, or all") { DateRange($0) }
        let from = day("from")
        let to = day("to", from: from)
        return from == nil && to == nil ? range : .between(from, to)
    }

    mutating func ticketFacets() -> TicketFacets {
        TicketFacets(board: text("board"), company: text("company"), technician: number("technician"))
    }

    mutating func number(_ name: String) -> Int64? {
        value(name, default: nil, expected: "a number") { Int64($0) }
    }

    private mutating func day(_ name: String, from first: Timestamp? = nil) -> Timestamp? {
        let order = first == nil ? "" : ", not before \"from\""
        return value(name, default: nil, expected: DateRange.dayHint + order) { text in
            guard let day = DateRange.day(text), first.map({ $0 <= day }) ?? true else { return nil }
            return day
        }
    }
}

extension Parameter {
    /// - Parameter usual: What is meant if nothing is chosen.
    static func dates(_ range: DateRange, usual: DateRange = .all) -> [Parameter] {
        if range == usual { return [] }
        return switch range {
        case .all: [Parameter("range", "all")]
        case .last(let days): [Parameter("range", "\(days)d")]
        case .between(let from, let to):
            [from.map { Parameter("from", $0.day) }, to.map { Parameter("to", $0.day) }].compactMap { $0 }
        }
    }

    static func facets(_ facets: TicketFacets) -> [Parameter] {
        [
            facets.board.map { Parameter("board", $0) }, facets.company.map { Parameter("company", $0) },
            facets.technician.map { Parameter("technician", String($0)) },
        ].compactMap { $0 }
    }
}

extension Filter {
    /// - Parameter usual: What is meant if nothing is chosen.
    static func dates(_ range: DateRange, usual: DateRange = .all) -> [Filter] {
        let ends: (from: Timestamp?, to: Timestamp?) =
            if case .between(let from, let to) = range { (from, to) } else { (nil, nil) }
        return [
            days(range, usual: usual), Filter("from", "From", .day, value: ends.from?.day ?? ""),
            Filter("to", "To", .day, value: ends.to?.day ?? ""),
        ]
    }

    /// - Parameter usual: What is meant if nothing is chosen.
    static func days(_ range: DateRange, usual: DateRange = .all, label: String = "Tickets of") -> Filter {
        let others: [DateRange] = [.all, .last(days: 30), .last(days: 90), .last(days: 365)].filter { $0 != usual }
        let choices = [Choice("", words(usual))] + others.map { Choice(value(of: $0), words($0)) }
        let chosen = range == usual ? "" : value(of: range)
        let isUsual = choices.contains { $0.value == chosen }
        return Filter(
            "range", label, .choice(isUsual ? choices : choices + [Choice(chosen, words(range))]), value: chosen)
    }

    private static func value(of range: DateRange) -> String {
        switch range {
        case .all: "all"
        case .last(let days): "\(days)d"
        case .between: ""
        }
    }

    private static func words(_ range: DateRange) -> String {
        switch range {
        case .all, .between: "all time"
        case .last(365): "last year"
        case .last(let days): days % 7 == 0 && days > 7 ? "last \(days / 7) weeks" : "last \(days) days"
        }
    }

    static func facets(_ facets: TicketFacets, _ choices: FacetChoices) -> [Filter] {
        [
            board(facets.board, choices),
            Filter(
                "company", "Company", .text(suggestions: choices.companies.map(\.name)), value: facets.company ?? ""),
            technician(facets.technician, choices.technicians),
        ]
    }

    static func board(_ chosen: String?, _ choices: FacetChoices) -> Filter {
        let boards = choices.boards.map { Choice($0.name, $0.name, count: $0.tickets) }
        let other = chosen.flatMap { name in boards.contains { $0.value == name } ? nil : Choice(name, name, count: 0) }
        return Filter(
            "board", "Board", .choice([Choice("", "all")] + boards + [other].compactMap { $0 }), value: chosen ?? "")
    }

    /// Somebody who is not among the choices, as one who has left, stays chosen.
    private static func technician(_ chosen: Int64?, _ people: [FacetChoices.Person]) -> Filter {
        var choices = [Choice("", "all")] + people.map { Choice(String($0.id), $0.name) }
        if let chosen, !people.contains(where: { $0.id == chosen }) {
            choices.append(Choice(String(chosen), "number \(chosen)"))
        }
        return Filter("technician", "Technician", .choice(choices), value: chosen.map { String($0) } ?? "")
    }
}

extension FacetChoices {
    /// What to say where no ticket fits a board or a company that there is not; nil if that is not why.
    func stranger(in facets: TicketFacets) -> String? {
        for (word, asked, known) in [("board", facets.board, boards), ("company", facets.company, companies)] {
            let names = known.map(\.name)
            // Of more than these the others are not known.
            guard let asked, !names.contains(asked), names.count < Self.most else { continue }
            let hint = NearestName.of(asked, among: names).map { " Did you mean \($0)?" } ?? ""
            return "No ticket has a \(word) \(asked).\(hint)"
        }
        return nil
    }
}

extension Timestamp {
    /// `2026-11-25`
    var day: String { TimestampText(microseconds: microseconds).date }
}

extension TicketPeriod {
    /// `2026-08-27 to 2026-11-25`
    var words: String {
        let last = until.map { Timestamp(microseconds: $0.microseconds - 1).day }
        return switch (since, last) {
        case (nil, nil): "all time"
        case (nil, let last?): "until \(last)"
        case (let since?, nil): "since \(since.day)"
        case (let since?, let last?): "\(since.day) to \(last)"
        }
    }
}
