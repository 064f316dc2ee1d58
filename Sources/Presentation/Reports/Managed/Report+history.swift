import ODBC
public import TicketAnalytics

extension Report {
    public init(_ history: CurationHistory) {
        self.init(
            title: "What was decided about skills",
            tables: [
                ReportTable(
                    key: "history",
                    columns: [
                        ReportColumn("entry", "Entry", .integer), ReportColumn("happenedAt", "When", .timestamp),
                        ReportColumn("actor", "Who", priority: 1), ReportColumn("action", "Done"),
                        ReportColumn("subject", "To"), ReportColumn("words", "Change"),
                        ReportColumn("undoneBy", "Undone by", .integer, priority: 2),
                        ReportColumn("actions", "", .actions),
                    ], rows: history.records.map { Self.row($0, history) },
                    emptyText: "Nothing has been decided yet. The inbox shows what waits for a decision.")
            ])
    }

    private static func row(_ record: CurationHistory.Record, _ history: CurationHistory) -> [Cell] {
        let undoneBy = history.undone[record.id]
        return [
            .integer(record.id), .timestamp(record.happenedAt.microseconds), .text(record.actor),
            .text(String(record.action.split(separator: ".").last ?? "")), .text(record.subject),
            .text(history.words(for: record)), undoneBy.map { .integer($0) } ?? .empty,
            record.isUndoable && undoneBy == nil
                ? .actions([
                    ActionForm(
                        "managed/undo", "Undo", role: .curator, hidden: [Parameter("entry", String(record.id))],
                        shortcut: "u")
                ]) : .empty,
        ]
    }
}
