import TicketAnalytics

/// Writes the table of a report that files hold as CSV (RFC 4180) with a header of keys, or the facts: as one row for a
/// record, else as two columns.
///
/// Lines end in LF, not CRLF: shell tools read it, and so do spreadsheets. Text that a spreadsheet would run as a
/// formula gets an apostrophe in front (see `SafeCell`); numbers stay numbers. Control characters but tab and line breaks are left out.
public struct CSVWriter: Sendable {
    private let hasProvenance: Bool

    /// - Parameter hasProvenance: Whether each row tells the question that it answers, and how fresh the answer is.
    public init(hasProvenance: Bool = false) {
        self.hasProvenance = hasProvenance
    }

    /// - Parameter isContinued: Whether the rows follow others of the same table, whose header stands already.
    public func render(_ report: Report, isContinued: Bool = false) -> String {
        let facts = report.facts.filter(\.audience.includesPrograms)
        let (header, rows) =
            if let table = report.tableOfFile?.columns(where: \.audience.includesPrograms) {
                (table.columns.map(\.key), table.rows)
            } else if report.isRecord {
                (facts.map(\.key), [facts.map(\.value)])
            } else {
                (["key", "value"], facts.map { [.text($0.key), $0.value] })
            }
        let provenance = hasProvenance ? provenance(of: report) : []
        let source = provenance.map { text($0.value) }
        return (isContinued ? "" : line(header + provenance.map(\.key)))
            + rows.map { line($0.map(text) + source) }.joined()
    }

    private func provenance(of report: Report) -> [ReportFact] {
        let times = report.freshness?.facts.filter { Self.times.contains($0.key) } ?? []
        return [.data("question", .text(report.question?.text))] + times
    }

    private static let times = ["at", "importedUpTo", "analysedUpTo", "analysedShare"]

    private func line(_ fields: [String]) -> String { fields.map(quoted).joined(separator: ",") + "\n" }

    private func text(_ cell: Cell) -> String {
        switch cell {
        case .empty: ""
        case .text(let text): guarded(text)
        case .integer(let number): String(number)
        case .number(let number): number.isFinite ? String(number) : ""
        case .flag(let flag): String(flag)
        case .timestamp(let microseconds): TimestampText(microseconds: microseconds).iso
        case .series(let values, _): values.map { text(.number($0)) }.joined(separator: " ")
        case .linked(let cell, _): text(cell)
        case .actions: ""
        }
    }

    private func guarded(_ text: String) -> String {
        SafeCell.guarded(String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.isBareControl })))
    }

    private func quoted(_ field: String) -> String {
        let needsQuotes = field.utf8.contains { [.init(ascii: "\""), .init(ascii: ","), 0x0A, 0x0D].contains($0) }
        guard needsQuotes || field.first == " " || field.last == " " else { return field }
        return "\"" + field.unicodeScalars.reduce(into: "") { $0 += $1 == "\"" ? "\"\"" : String($1) } + "\""
    }
}

extension Unicode.Scalar {
    fileprivate var isBareControl: Bool {
        switch value {
        case 0x09, 0x0A, 0x0D: false
        case ..<0x20, 0x7F...0x9F: true
        default: false
        }
    }
}
