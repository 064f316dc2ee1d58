import TicketAnalytics

extension ViewParameters {
    /// `range`, or `from` and `to`, and `board`.
    mutating func evidenceRange() -> EvidenceRange {
        let dates = dateRange(default: EvidenceRange.year.dates)
        return EvidenceRange(dates, board: text("board"))
    }
}

extension Parameter {
    static func evidence(_ range: EvidenceRange) -> [Parameter] {
        dates(range.dates, usual: EvidenceRange.year.dates)
            + [range.board.map { Parameter("board", $0) }].compactMap { $0 }
    }

    static func text(_ name: String, _ text: String) -> Parameter? { text.isEmpty ? nil : Parameter(name, text) }

    static func flag(_ name: String, _ isSet: Bool) -> Parameter? { isSet ? Parameter(name, "1") : nil }

    static func integer(_ name: String, _ value: Int, unless fallback: Int) -> Parameter? {
        value == fallback ? nil : Parameter(name, String(value))
    }

    /// As options of a command; a flag has no value, and one that begins with a dash would be taken for an option.
    static func options(_ parameters: [Parameter], flags: Set<String> = []) -> [String] {
        parameters.flatMap { parameter in
            let option = "--\(parameter.name)"
            if flags.contains(parameter.name) { return [option] }
            return parameter.value.hasPrefix("-") ? ["\(option)=\(parameter.value)"] : [option, parameter.value]
        }
    }
}

extension Filter {
    static func evidence(_ range: EvidenceRange, in store: Store) async throws -> [Filter] {
        let choices = try await FacetChoices.load(from: store)
        return dates(range.dates, usual: EvidenceRange.year.dates) + [board(range.board, choices)]
    }

    static func absent(_ names: String, isMasked: Bool = false, in store: Store) async throws -> Filter {
        let people = isMasked ? [] : try await FacetChoices.load(from: store).technicians
        return Filter("absent", "Absent", .text(suggestions: people.map(\.name)), value: names)
    }

    /// - Parameter fallback: What holds if nothing is chosen, in words.
    static func basis(_ basis: SkillBasis?, default fallback: String) -> Filter {
        Filter(
            "basis", "Skills",
            .choice([Choice("", fallback)] + SkillBasis.allCases.map { Choice($0.rawValue, $0.rawValue) }),
            value: basis?.rawValue ?? "")
    }
}
