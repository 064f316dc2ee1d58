public import TicketAnalytics

/// What one technician has shown.
public struct TechnicianView: ReportView {
    public static let route = "technicians/{}"
    public static let defaultTop = 20

    public var id: Int64
    public var basis = SkillBasis.discovered
    public var range = EvidenceRange.year
    public var top = defaultTop
    /// Whom to compare with.
    public var with: Int64?

    public init(id: Int64) {
        self.id = id
    }

    public init(_ numbers: [Int64], _ parameters: inout ViewParameters) {
        id = numbers.first ?? 0
        basis = parameters.choice("basis", default: .discovered)
        range = parameters.evidenceRange()
        top = parameters.rowCount("top", default: Self.defaultTop)
        with = parameters.value("with", default: nil, expected: "a technician's number") { Int64($0) }
    }

    public var numbers: [Int64] { [id] }

    public var parameters: [Parameter] {
        [
            basis == .discovered ? nil : Parameter("basis", basis.rawValue)
        ].compactMap { $0 } + Parameter.evidence(range)
            + [.integer("top", top, unless: Self.defaultTop), with.map { Parameter("with", String($0)) }]
            .compactMap { $0 }
    }

    public var command: [String] { ["technician", "--number", String(id)] + Parameter.options(parameters) }

    public func report(from store: Store) async throws -> Report {
        let profile = try await TechnicianProfile.load(
            id, basis: basis, range: range, limit: top, with: with, from: store)
        var report = Report(profile)
        report.filters = [
            Filter(
                "basis", "Skills",
                .choice(SkillBasis.allCases.map { Filter.Choice($0 == .discovered ? "" : $0.rawValue, $0.rawValue) }),
                value: basis == .discovered ? "" : basis.rawValue)
        ]
        report.filters += try await Filter.evidence(range, in: store)
        report.filters += [
            Filter("top", "Show", .number(1...200), value: String(top)),
            Filter(
                "with", "Compare with",
                .choice(
                    [Filter.Choice("", "nobody")]
                        + profile.standIns.map { Filter.Choice(String($0.technician.id), $0.technician.name) }
                        + profile.otherChoice),
                value: with.map(String.init) ?? ""),
        ]
        return report
    }
}

extension TechnicianProfile {
    /// The one compared with, if it is none of the stand-ins.
    fileprivate var otherChoice: [Filter.Choice] {
        guard let other = other?.technician, !standIns.contains(where: { $0.technician == other }) else { return [] }
        return [Filter.Choice(String(other.id), other.name)]
    }
}
