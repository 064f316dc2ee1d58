import Presentation
import TicketAnalytics

extension ColumnUse {
    private static let most = 12

    /// `Taken: number from Ticket ID, summary from Subject. Not used: Tags; --map FIELD=COLUMN takes one.`
    var words: String {
        let fields = ImportField.allCases.compactMap { field in
            taken[field].map { $0.lowercased() == field.rawValue ? field.rawValue : "\(field.rawValue) from \($0)" }
        }
        let words = "Taken: \(fields.joined(separator: ", "))."
        guard !unused.isEmpty else { return words }
        let names = unused.filter(wordy.contains) + unused.filter { !wordy.contains($0) }
        let others = names.count > Self.most ? " and \(names.count - Self.most) more" : ""
        return
            "\(words) Not used: \(names.prefix(Self.most).joined(separator: ", "))\(others); --map FIELD=COLUMN takes one."
    }
}

extension FileImport.Progress {
    /// What the file's text lost, a line each.
    var warnings: [String] {
        var lines: [String] = []
        if repairedFields > 0 {
            let fields = repairedFields == 1 ? "1 field" : "\(Wording.count(Int64(repairedFields))) fields"
            lines.append("\(fields) with bytes that are not UTF-8, which are \u{FFFD} now; save the file as UTF-8.")
        }
        if !unseenColumns.isEmpty {
            lines.append("No line has \(unseenColumns.joined(separator: ", ")), named by --map.")
        }
        return lines
    }
}
