public import TicketAnalytics

/// People and skills in one table.
public struct MatrixView: ReportView {
    public static let route = "matrix"
    private static let usualColumns = 25
    /// nil for the managed skills if there are any.
    public var basis: SkillBasis?
    public var range = EvidenceRange.year
    public var levels = SkillMatrix.Levels.usual
    /// Which of the skills; they are the columns.
    public var columns = RowWindow(size: Self.usualColumns)
    public var mask = false

    public init() {}

    public init(_ numbers: [Int64], _ parameters: inout ViewParameters) {
        basis = parameters.choice("basis")
        range = parameters.evidenceRange()
        levels = parameters.value(
            "levels", default: .usual, expected: "three rising numbers like 3,10,30"
        ) { SkillMatrix.Levels($0) }
        columns = RowWindow(size: Self.usualColumns, &parameters)
        mask = parameters.flag("mask")
    }

    public var parameters: [Parameter] {
        [
            basis.map { Parameter("basis", $0.rawValue) }, .range(range),
            levels == .usual ? nil : Parameter("levels", levels.text),
        ].compactMap { $0 } + columns.parameters + [.flag("mask", mask)].compactMap { $0 }
    }

    public var command: [String] { [Self.route] + Parameter.options(parameters, flags: ["mask"]) }

    public func report(from store: Store) async throws -> Report {
        let matrix = try await SkillMatrix.load(
            basis: basis, range: range, levels: levels, columns: columns.size, page: columns.page, from: store)
        var report = Report(matrix, isMasked: mask)
        columns.turn(&report, of: matrix.skillCount) { columns in
            var other = self
            other.columns = columns
            return other.link
        }
        report.filters = [
            .basis(basis, default: "managed if any"), .range(range),
            Filter("levels", "Levels from", .text(), value: levels.text),
            Filter("mask", "Hide names", .toggle, value: mask ? "1" : ""),
        ]
        return report
    }
}
