import Testing

@testable import Presentation

struct TextRendererTests {
    @Test func titleFactsTablesAndNotesFollowEachOther() {
        let report = Report(
            title: "Status",
            facts: [ReportFact("pending", "Pending", 3, .integer), ReportFact("rate", "Speed", "fast")],
            tables: [ReportTable(title: "Workers", columns: [ReportColumn("n", "Name")], emptyText: "No worker runs.")],
            notes: ["Start one with controller."])
        #expect(
            report.rendered(as: .table) == """
                Status

                Pending  3
                Speed    fast

                Workers
                No worker runs.

                Start one with controller.

                """)
    }

    @Test func longValuesGoOnBelowThemselves() {
        let report = Report(title: "", facts: [ReportFact("a", "A", "one two three four five")])
        #expect(report.rendered(as: .table, style: TerminalStyle(width: 20)) == "A  one two three\n   four five\n")
    }
}
