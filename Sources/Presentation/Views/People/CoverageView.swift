public import TicketAnalytics

/// Which skills rest on few people, and what happens without some of them.
public struct CoverageView: PagedView, MaskedView {
    public static let route = "coverage"
    public static let showsEvidence = true
    public static let defaultMinimum = 3

    /// nil for the managed skills if there are any.
    public var basis: SkillBasis?
    public var range = EvidenceRange.year
    /// From how many tickets on somebody counts as an expert.
    public var minimum = defaultMinimum
    /// Who is away: logins, names or numbers with commas between them.
    public var absent = ""
    public var mask = false
    public var rows = RowWindow(size: 50)

    public init() {}

    public init(_ numbers: [Int64], _ parameters: inout ViewParameters) {
        basis = parameters.choice("basis")
        range = parameters.evidenceRange()
        minimum = parameters.integer("min", default: Self.defaultMinimum, in: 1...10_000)
        absent = parameters.text("absent") ?? ""
        rows = RowWindow(size: 50, &parameters)
        mask = parameters.flag("mask")
    }

    public var parameters: [Parameter] {
        [
            basis.map { Parameter("basis", $0.rawValue) }
        ].compactMap { $0 } + Parameter.evidence(range)
            + [.integer("min", minimum, unless: Self.defaultMinimum), .text("absent", absent)].compactMap { $0 }
            + rows.parameters + [.flag("mask", mask)].compactMap { $0 }
    }

    public var command: [String] { [Self.route] + Parameter.options(parameters, flags: ["mask"]) }

    public var revealsNames: Bool { mask && absent.split(separator: ",").contains { Int64($0) == nil } }

    public func withoutNames(in store: Store) async throws -> CoverageView {
        var view = self
        view.absent = try await Technician.numbers(absent, in: store).map(String.init).joined(separator: ",")
        return view
    }

    public func report(from store: Store) async throws -> Report {
        var report = report(try await coverage(from: store))
        report.filters = try await filters(from: store)
        return report
    }

    public func filters(from store: Store) async throws -> [Filter] {
        [.basis(basis, default: "managed if any")] + (try await Filter.evidence(range, in: store)) + [
            Filter("min", "Expert from", .number(1...10_000), value: String(minimum)),
            try await .absent(absent, isMasked: mask, in: store),
            Filter("mask", "Hide names", .toggle, value: mask ? "1" : ""),
        ]
    }

    public func coverage(from store: Store) async throws -> SkillCoverage {
        try await SkillCoverage.load(
            basis: basis, range: range, minimum: minimum, absent: try await Technician.numbers(absent, in: store),
            from: store)
    }

    public func report(_ coverage: SkillCoverage) -> Report {
        var report = Report(coverage, rows, isMasked: mask)
        rows.turn(&report, of: coverage.atRisk.count) { rows in
            var other = self
            other.rows = rows
            return other.link
        }
        return report
    }
}
