public import TicketAnalytics

extension Report {
    public init(_ evaluation: Evaluation, of identity: ExtractorIdentity) {
        let scores: [(rule: String, kind: String, score: Score)] =
            SkillKind.allCases.map { ("name", $0.rawValue, evaluation.byName[$0] ?? Score()) }
            + [("name", "all", evaluation.allByName)]
            + SkillKind.allCases.map { ("name or quote", $0.rawValue, evaluation.byNameOrQuote[$0] ?? Score()) }
            + [("name or quote", "all", evaluation.allByNameOrQuote)]
        self.init(
            title: "\(identity.extractor) \(identity.model) against \(evaluation.tickets) labelled "
                + (evaluation.tickets == 1 ? "ticket" : "tickets"),
            facts: [
                ReportFact("extractor", "Extractor", .text(identity.extractor)),
                ReportFact("model", "Model", .text(identity.model)),
                ReportFact("ticketCount", "Tickets", .integer(evaluation.tickets), .integer),
                ReportFact("unjudged", "Not judged", .integer(evaluation.unjudged), .integer),
            ],
            tables: [
                ReportTable(
                    key: "scores",
                    columns: [
                        ReportColumn("match", "Match by"), ReportColumn("kind", "Kind"),
                        ReportColumn("precision", "Precision", .decimal(digits: 3)),
                        ReportColumn("recall", "Recall", .decimal(digits: 3)),
                        ReportColumn("f1", "F1", .decimal(digits: 3)), ReportColumn("found", "Found", .integer),
                        ReportColumn("missed", "Missed", .integer), ReportColumn("false", "False", .integer),
                    ],
                    rows: scores.map { rule, kind, score in
                        [
                            .text(rule), .text(kind), .number(score.precision), .number(score.recall),
                            .number(score.f1), .integer(score.found), .integer(score.missed),
                            .integer(score.falseAlarms),
                        ]
                    }),
                .mistakes("missed", "Most often missed", evaluation.mostMissed(10)),
                .mistakes("falseAlarms", "Most often falsely named", evaluation.mostFalse(10)),
            ])
    }
}

extension ReportTable {
    fileprivate static func mistakes(_ key: String, _ title: String, _ mistakes: [Evaluation.Mistake]) -> ReportTable {
        ReportTable(
            key: key, title: title,
            columns: [
                ReportColumn("name", "Skill"), ReportColumn("kind", "Kind"), ReportColumn("count", "Times", .integer),
            ], rows: mistakes.map { [.text($0.name), .text($0.kind.rawValue), .integer($0.count)] }, emptyText: "None.")
    }
}
