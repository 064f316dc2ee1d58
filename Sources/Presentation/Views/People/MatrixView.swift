public import TicketAnalytics

/// People and skills in one table.
public struct MatrixView: PagedView, MaskedView {
    public static let route = "matrix"
    public static let showsEvidence = true
    /// How many skills stand side by side.
    public static let columnCount = 25

    /// nil for the managed skills if there are any.
    public var basis: SkillBasis?
    public var range = EvidenceRange.year
    public var levels = SkillMatrix.Levels.usual
    /// Which of the skills, from 1, so many at a time.
    public var columns = 1
    public var rows = RowWindow(size: 50)
    public var mask = false

    public init() {}

    public init(_ numbers: [Int64], _ parameters: inout ViewParameters) {
        basis = parameters.choice("basis")
        range = parameters.evidenceRange()
        levels = parameters.value(
            "levels", default: .usual, expected: "three rising numbers like 3,10,30"
        ) { SkillMatrix.Levels($0) }
        columns = parameters.integer("columns", default: 1, in: 1...10_000)
        rows = RowWindow(size: 50, &parameters)
        mask = parameters.flag("mask")
    }

    public var parameters: [Parameter] {
        [
            basis.map { Parameter("basis", $0.rawValue) }
        ].compactMap { $0 } + Parameter.evidence(range)
            + [
                levels == .usual ? nil : Parameter("levels", levels.text), .integer("columns", columns, unless: 1),
            ].compactMap { $0 } + rows.parameters + [.flag("mask", mask)].compactMap { $0 }
    }

    public var command: [String] { [Self.route] + Parameter.options(parameters, flags: ["mask"]) }

    public func report(from store: Store) async throws -> Report {
        let matrix = try await SkillMatrix.load(
            basis: basis, range: range, levels: levels, columns: Self.columnCount, page: columns, from: store)
        var report = Report(matrix, rows, isMasked: mask)
        rows.turn(&report, of: matrix.technicians.count) { rows in
            var other = self
            other.rows = rows
            return other.link
        }
        report.filters = [
            .basis(basis, default: "managed if any"), columnFilter(of: matrix.skillCount),
        ].compactMap { $0 }
        report.filters += try await Filter.evidence(range, in: store)
        report.filters += [
            Filter("levels", "Levels from", .text(), value: levels.text),
            Filter("mask", "Hide names", .toggle, value: mask ? "1" : ""),
        ]
        return report
    }

    private func columnFilter(of skills: Int) -> Filter? {
        let pages = (skills + Self.columnCount - 1) / Self.columnCount
        guard pages > 1 else { return nil }
        let choices = (1...pages).map { page in
            let first = (page - 1) * Self.columnCount + 1
            return Filter.Choice(
                page == 1 ? "" : String(page), "\(first) to \(min(first + Self.columnCount - 1, skills)) of \(skills)")
        }
        return Filter("columns", "Columns", .choice(choices), value: columns == 1 ? "" : String(columns))
    }
}
