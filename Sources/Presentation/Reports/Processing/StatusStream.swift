public import TicketAnalytics

/// The status again and again: drawn in place on a terminal; elsewhere reports one after the other, with JSON an object a
/// line, with CSV a row.
public struct StatusStream: Sendable {
    private let format: ReportFormat
    private let isDrawn: Bool
    private let style: @Sendable () -> TerminalStyle
    private var last: ProcessingStatus?
    private var hasBegun = false

    /// - Parameter isTerminal: Whether the output is one, which only tables are drawn on.
    public init(format: ReportFormat, isTerminal: Bool) {
        self.init(format: format, isTerminal: isTerminal) { .detected() }
    }

    /// - Parameter style: Asked for each time, because people resize their windows.
    init(format: ReportFormat, isTerminal: Bool, style: @escaping @Sendable () -> TerminalStyle) {
        self.format = format
        self.style = style
        isDrawn = isTerminal && format == .table
    }

    /// What to write before all else and after it.
    public var opening: String { isDrawn ? TerminalFrame.opening : "" }
    public var closing: String { isDrawn ? TerminalFrame.closing : "" }

    /// What to write for a status.
    public mutating func text(of status: ProcessingStatus) -> String {
        defer { hasBegun = true }
        last = status
        let report = Report(status)
        switch format {
        case .table: return drawn(report)
        case .json: return JSONRenderer(isPretty: false).render(report)
        case .csv:
            let lines = CSVWriter().render(report)
            return hasBegun ? String(lines.drop { $0 != "\n" }.dropFirst()) : lines
        }
    }

    /// What to write if there is no status, as when the database is away: the last one stays, with the reason above.
    public mutating func text(of error: any Explainable) -> String {
        defer { hasBegun = true }
        var report = last.map { Report($0) } ?? Report(title: "Processing status")
        report.problems = ["No newer status: \(error.problem) \(error.remedy)"] + (report.problems ?? [])
        switch format {
        case .table: return drawn(report)
        case .json: return JSONRenderer(isPretty: false).render(Report(error))
        // A row of another kind would break the columns.
        case .csv: return ""
        }
    }

    private func drawn(_ report: Report) -> String {
        let style = style()
        let text = report.rendered(as: .table, style: style)
        guard isDrawn else { return (hasBegun ? "\n" : "") + text }
        return TerminalFrame.drawn(text, height: style.height ?? .max)
    }
}

extension Report {
    fileprivate init(_ error: any Explainable) {
        self.init(
            title: "No status",
            facts: [.data("error", .text(error.problem)), .data("remedy", .text(error.remedy))])
    }
}
