public import TicketAnalytics

/// People and skills in one table.
public struct MatrixView: ReportView {
    public static let route = "matrix"
    public static let defaultPer = 50

    /// nil for the managed skills if there are any.
    public var basis: SkillBasis?
    public var range = EvidenceRange.year
    public var levels = SkillMatrix.Levels.usual
    public var page = 1
    /// How many skills stand on a page.
    public var per = defaultPer
    public var mask = false

    public init() {}

    public init(_ numbers: [Int64], _ parameters: inout ViewParameters) {
        basis = parameters.choice("basis")
        range = parameters.evidenceRange()
        levels = parameters.value(
            "levels", default: .usual, expected: "three rising numbers like 3,10,30"
        ) { SkillMatrix.Levels($0) }
        page = parameters.integer("page", default: 1, in: 1...100)
        per = parameters.integer("per", default: Self.defaultPer, in: 1...200)
        mask = parameters.flag("mask")
    }

    public var parameters: [Parameter] {
        [
            basis.map { Parameter("basis", $0.rawValue) }, .range(range),
            levels == .usual ? nil : Parameter("levels", levels.text), .integer("page", page, unless: 1),
            .integer("per", per, unless: Self.defaultPer), .flag("mask", mask),
        ].compactMap { $0 }
    }

    public var command: [String] { [Self.route] + Parameter.options(parameters, flags: ["mask"]) }

    public func report(from store: Store) async throws -> Report {
        let matrix = try await SkillMatrix.load(
            basis: basis, range: range, levels: levels, columns: per, page: page, from: store)
        var report = Report(matrix, isMasked: mask)
        if matrix.hasMoreSkills { report.notes.append("There are more skills on page \(page + 1).") }
        report.filters = [
            .basis(basis, default: "managed if any"), .range(range),
            Filter("levels", "Levels from", .text(), value: levels.text),
            Filter("page", "Page", .number(1...100), value: String(page)),
            Filter("mask", "Hide names", .toggle, value: mask ? "1" : ""),
        ]
        return report
    }
}
