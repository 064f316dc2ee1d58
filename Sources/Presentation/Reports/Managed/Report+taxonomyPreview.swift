public import TicketAnalytics

extension Report {
    /// How many changes are shown.
    private static let mostChanges = 500

    /// What a file would change, with the form that applies it if that is still so.
    ///
    /// - Parameter file: The file's text.
    public init(previewing change: CurationChange, in taxonomy: Taxonomy, file: String, isPruning: Bool) {
        let lines = change.lines(in: taxonomy)
        self.init(
            title: "What the file would change",
            facts: [ReportFact("changeCount", "Changes", .integer(lines.count), .integer)],
            tables: [
                ReportTable(
                    key: "changes", columns: [ReportColumn("change", "Change")],
                    rows: lines.prefix(Self.mostChanges).map { [.text($0)] },
                    emptyText: "Nothing: the managed skills are as the file has them.")
            ],
            notes: lines.count > Self.mostChanges ? ["\(lines.count - Self.mostChanges) more are not shown."] : [])
        guard !lines.isEmpty else { return }
        actions = [
            ActionForm(
                "managed/apply", lines.count == 1 ? "Apply this change" : "Apply these \(lines.count) changes",
                role: .curator,
                hidden: [
                    Parameter("file", file), Parameter("prune", isPruning ? "1" : ""),
                    Parameter("change", change.digest),
                ])
        ]
    }
}
