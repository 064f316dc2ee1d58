import TicketAnalytics

extension ViewParameters {
    mutating func evidenceRange() -> EvidenceRange {
        value("range", default: .year, expected: "a number of days like 90d, or all") { EvidenceRange($0) }
    }
}

extension Parameter {
    static func range(_ range: EvidenceRange) -> Parameter? {
        range == .year ? nil : Parameter("range", range.text)
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
    static func range(_ range: EvidenceRange) -> Filter {
        let usual = [
            Choice("90d", "last 90 days"), Choice("", "last year"), Choice("1095d", "last 3 years"),
            Choice("all", "all time"),
        ]
        let value = range == .year ? "" : range.text
        let choices = usual.contains { $0.value == value } ? usual : usual + [Choice(value, "last \(range.text)")]
        return Filter("range", "Tickets of", .choice(choices), value: value)
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
