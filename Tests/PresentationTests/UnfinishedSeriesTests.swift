import Testing

@testable import Presentation

@Suite("Numbers that are not known in full yet")
struct UnfinishedSeriesTests {
    private let values: [Double] = [8, 8, 8, 1]

    @Test("are hatched in a drawing, told in its words, and make no decline")
    func drawing() throws {
        let drawing = SparkDrawing(values, [3])
        #expect(drawing.words == "steady: 8, 8, 8, 1 so far")
        #expect(try #require(drawing.svg).contains("class=\"hatching\""))
        let known = SparkDrawing(values)
        #expect(known.words == "falling: 8, 8, 8, 1")
        #expect(try #require(known.svg).contains("class=\"hatching\"") == false)
    }

    @Test("are marked in a terminal", arguments: [(true, "███░"), (false, "999?")])
    func terminal(hasUnicode: Bool, expected: String) {
        #expect(SparkLine.text(values, unfinished: [3], hasUnicode: hasUnicode) == expected)
    }

    @Test("are hatched in a chart of lines")
    func chart() throws {
        var report = Report(
            title: "Skill",
            tables: [
                ReportTable(
                    key: "months",
                    columns: [ReportColumn("month", "Month"), ReportColumn("tickets", "Tickets", .integer)],
                    rows: [["2026-01", 8], ["2026-02", 1]])
            ])
        var chart = Chart(.lines, title: "", caption: "", table: "months", label: "month", values: ["tickets"])
        report.charts = [chart]
        #expect(try #require(report.svg).contains("hatching") == false)
        chart.unfinished = [1]
        report.charts = [chart]
        #expect(try #require(report.svg).contains("hatching"))
    }
}
