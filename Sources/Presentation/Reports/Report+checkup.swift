public import TicketAnalytics

extension Report {
    public init(_ checkup: Checkup) {
        self.init(
            title: checkup.hasFindings ? "Something is wrong" : "All is well",
            tables: [
                ReportTable(
                    key: "findings",
                    columns: [
                        ReportColumn("part", "Part"), ReportColumn("state", "State"), ReportColumn("words", "Found"),
                    ],
                    rows: checkup.findings.map { [.text($0.part), .text($0.isGood ? "good" : "bad"), .text($0.words)] })
            ],
            notes: checkup.findings.filter { !$0.isGood }.map { "\($0.part): \($0.words) \($0.remedy)" })
    }
}
