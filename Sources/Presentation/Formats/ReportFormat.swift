/// The faces of a report in a terminal or a pipe.
public enum ReportFormat: String, Sendable, CaseIterable {
    case table, json, csv
}

extension Report {
    /// The report as text that ends in a line break; `style` matters to the table alone.
    public func rendered(as format: ReportFormat, style: TerminalStyle = .plain) -> String {
        switch format {
        case .table: TextRenderer(style: style).render(self)
        case .json: JSONRenderer().render(self)
        case .csv: CSVWriter().render(self)
        }
    }
}
