public import Presentation
import TicketAnalytics

extension Report {
    /// - Parameters: The folders that were compared.
    public init(_ comparison: SnapshotComparison, from old: String, to new: String) {
        self.init(
            title: "What \(new) tells otherwise than \(old)",
            facts: [
                ReportFact("new", "New", .integer(comparison.count(.new)), .integer),
                ReportFact("gone", "Gone", .integer(comparison.count(.gone)), .integer),
                ReportFact("changed", "Changed", .integer(comparison.count(.changed)), .integer),
            ],
            tables: [
                ReportTable(
                    key: "changes",
                    columns: [
                        ReportColumn("list", "List"), ReportColumn("name", "Name"), ReportColumn("kind", "What"),
                        ReportColumn("words", "From → to"),
                    ],
                    rows: comparison.changes.map { change in
                        [
                            .text(change.list), .text(change.name), .text(change.kind.rawValue),
                            .text(change.words.joined(separator: ", ")),
                        ]
                    }, emptyText: "Both tell the same.")
            ])
    }
}
