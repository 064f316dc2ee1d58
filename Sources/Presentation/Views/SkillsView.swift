public import TicketAnalytics

/// Skills Discovered: which skills the tickets take most.
public struct SkillsView: ReportView {
    public static let route = "skills"
    public static let defaultTop = 20

    public var top = defaultTop
    public var kind: SkillKind?

    public init() {}

    public init(_ numbers: [Int64], _ parameters: inout ViewParameters) {
        top = parameters.integer("top", default: Self.defaultTop, in: 1...200)
        kind = parameters.choice("kind")
    }

    public var parameters: [Parameter] {
        [
            top == Self.defaultTop ? nil : Parameter("top", String(top)),
            kind.map { Parameter("kind", $0.rawValue) },
        ].compactMap { $0 }
    }

    public var command: [String] {
        [Self.route] + parameters.flatMap { ["--\($0.name)", $0.value] }
    }

    public func report(from store: Store) async throws -> Report {
        var report = Report(try await TopSkills.load(limit: top, kind: kind, from: store))
        report.filters = [
            Filter("top", "Show", .number(1...200), value: String(top)),
            Filter(
                "kind", "Kind",
                .choice(
                    [Filter.Choice("", "all")] + SkillKind.allCases.map { Filter.Choice($0.rawValue, $0.rawValue) }),
                value: kind?.rawValue ?? ""),
        ]
        return report
    }
}
