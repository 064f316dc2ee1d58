import TicketAnalytics

/// Writes a report for a terminal or a mail: title, problems, facts, tables, notes.
public struct TextRenderer: Sendable {
    private let style: TerminalStyle

    public init(style: TerminalStyle = .plain) {
        self.style = style
    }

    public func render(_ report: Report) -> String {
        let tables = report.tables.filter(\.audience.includesPeople)
        let blocks =
            [heading(report.title), problems(report.problems ?? []), facts(report.facts)] + tables.map(table)
            + [notes(report.notes), notes(report.freshness.map { [$0.words] } ?? [])]
        return blocks.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private func heading(_ title: String) -> String {
        title.isEmpty ? "" : style.bold(String(wrapped(title.cleaned, indent: 0, first: "").dropLast())) + "\n"
    }

    private func problems(_ problems: [String]) -> String {
        problems.map { problem in
            let lines = wrapped(problem.cleaned, indent: 2, first: "! ").split(separator: "\n")
            return lines.map { style.bold(String($0)) + "\n" }.joined()
        }.joined()
    }

    /// Headings in one column, values in the next; a long value goes on below itself.
    private func facts(_ facts: [ReportFact]) -> String {
        let facts = facts.filter(\.audience.includesPeople)
        let widest = facts.map(\.heading.cleaned.displayWidth).max() ?? 0
        return facts.map { fact in
            let heading = fact.heading.cleaned
            let name = heading + String(repeating: " ", count: widest - heading.displayWidth + 2)
            return wrapped(fact.value.text(fact.kind, style: style), indent: widest + 2, first: name)
        }.joined()
    }

    private func table(_ table: ReportTable) -> String {
        let title = table.title.isEmpty ? "" : style.bold(table.title.cleaned) + "\n"
        if table.rows.isEmpty { return title + table.emptyText.cleaned + "\n" }
        return title + TextTable(table.columns(where: \.audience.includesPeople), style: style).rendered()
    }

    private func notes(_ notes: [String]) -> String {
        notes.map { wrapped($0.cleaned, indent: 0, first: "") }.joined()
    }

    /// Words in lines of the terminal's width; a word that is longer stays whole.
    private func wrapped(_ text: String, indent: Int, first: String) -> String {
        var lines = [first]
        var used = indent
        for word in text.split(separator: " ", omittingEmptySubsequences: true) {
            let width = word.displayWidth
            if used > indent, used + 1 + width > style.width {
                lines.append(String(repeating: " ", count: indent))
                used = indent
            }
            lines[lines.count - 1] += (used > indent ? " " : "") + word
            used += width + (used > indent ? 1 : 0)
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
