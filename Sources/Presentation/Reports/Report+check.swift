public import TicketAnalytics

extension Report {
    public init(_ check: TicketCheck) {
        let analysis = check.analysis
        self.init(
            title: "Skills of \(check.name)",
            facts: [
                ReportFact("ticket", "Ticket", .text(check.name)),
                ReportFact("summary", "Summary", .text(check.summary)),
                ReportFact("extractor", "Extractor", .text(analysis.identity.extractor)),
                ReportFact("model", "Model", .text(analysis.identity.model)),
                ReportFact("seconds", "Took", .duration(analysis.duration), .duration),
                ReportFact("promptTokens", "Prompt tokens", Cell(analysis.promptTokens), .integer),
                ReportFact("answerTokens", "Answer tokens", Cell(analysis.answerTokens), .integer),
                ReportFact("droppedCount", "Not in the text", .integer(analysis.dropped.count), .integer),
                ReportFact("leftOut", "Left out", .text(check.cuts.words)),
                ReportFact("saved", "Saved", .text(check.isSaved ? "yes" : "no")),
            ].filter { $0.value != .empty },
            tables: [
                ReportTable(
                    key: "skills",
                    columns: [
                        ReportColumn("name", "Skill"), ReportColumn("kind", "Kind", priority: 1),
                        ReportColumn("quote", "Evidence"), ReportColumn("start", "Start", .integer, priority: 2),
                        ReportColumn("end", "End", .integer, priority: 2),
                    ],
                    rows: analysis.skills.map { skill in
                        [
                            .text(skill.name), .text(skill.kind.rawValue), .text(skill.quote), .integer(skill.start),
                            .integer(skill.end),
                        ]
                    }, emptyText: "The text shows no technical skill.")
            ],
            notes: analysis.repairs.map { "Repaired: \($0)" }
                + analysis.dropped.map { "Dropped, because its quote is not in the text: \($0.name)" })
    }
}

extension Cell {
    init(_ number: Int?) {
        self = number.map { .integer($0) } ?? .empty
    }
}
