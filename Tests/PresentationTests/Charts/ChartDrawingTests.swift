import Testing

@testable import Presentation

struct ChartDrawingTests {
    private func report(_ shape: Chart.Shape, _ rows: [[Cell]]) -> Report {
        var report = Report(
            title: "Skills",
            tables: [
                ReportTable(
                    key: "skills",
                    columns: [ReportColumn("name", "Skill"), ReportColumn("tickets", "Tickets", .integer)],
                    rows: rows)
            ])
        report.charts = [
            Chart(shape, title: "Top", caption: "VPN leads.", table: "skills", label: "name", values: ["tickets"])
        ]
        return report
    }

    private func drawing(_ shape: Chart.Shape, _ rows: [[Cell]]) -> String {
        let report = report(shape, rows)
        return ChartDrawing(address: { "/" + $0.text }).inline(report.charts[0], of: report) ?? ""
    }

    @Test func aBarIsAsLongAsItsShareOfTheLargest() {
        let drawing = drawing(.bars, [["VPN", 40], ["Backup", 10], ["None", 0]])
        #expect(drawing.contains(#"width="100.00%""#))
        #expect(drawing.contains(#"width="25.00%""#))
        #expect(drawing.contains(#"width="0.00%""#))
    }

    @Test func aBarLeadsWhereItsRowDoes() {
        let drawing = drawing(.bars, [[Cell.text("VPN").linked(to: Link("skills/7")), 40]])
        #expect(drawing.contains(#"<a href="/skills/7">"#))
    }

    @Test func moreBarsThanFitAreCountedInWords() {
        let drawing = drawing(.bars, (1...25).map { [.text("skill \($0)"), .integer($0)] })
        #expect(drawing.contains("skill 20<") && !drawing.contains("skill 21<"))
        #expect(drawing.contains("and 5 more in the table"))
    }

    @Test(arguments: [Chart.Shape.bars, .lines, .areas, .heat])
    func namesCannotLeaveTheirPlaceInADrawing(shape: Chart.Shape) {
        let drawing = drawing(shape, [["\"><script>alert(1)</script>", 3], ["b", 4]])
        #expect(!drawing.contains("<script>"))
        #expect(!drawing.isEmpty)
    }

    @Test(arguments: [Chart.Shape.bars, .lines, .areas, .heat])
    func aTableWithoutRowsIsNotDrawn(shape: Chart.Shape) {
        #expect(report(shape, []).svg == nil)
    }

    @Test func aLineHasAPointForEachRow() {
        let drawing = drawing(.lines, [["Mon", 0], ["Tue", 50], ["Wed", 100]])
        #expect(drawing.contains(#"points="0.00,100.00 50.00,50.00 100.00,0.00""#))
    }

    @Test func aFileHasAWidthOfItsOwnAndNoLinks() {
        let svg = report(.bars, [[Cell.text("VPN").linked(to: Link("skills/7")), 40]]).svg ?? ""
        #expect(svg.hasPrefix(#"<svg xmlns="http://www.w3.org/2000/svg""#))
        #expect(svg.contains(#"width="720""#))
        #expect(!svg.contains("<a "))
    }
}

struct ValueScaleTests {
    @Test(arguments: [(0.0, 1.0), (1, 1), (3, 4), (7, 10), (45, 50), (101, 200), (1234, 2000)])
    func itEndsAtARoundNumberThatIsNotBelowTheLargest(largest: Double, end: Double) {
        #expect(ValueScale(largest: largest).end == end)
    }
}

struct SparkLineTests {
    @Test func theLargestIsTheHighestBlock() {
        #expect(SparkLine.text([0, 1, 2, 4], hasUnicode: true) == "▁▃▅█")
        #expect(SparkLine.text([0, 1, 2, 4], hasUnicode: false) == "0359")
    }

    @Test func numbersThatAreNoneCountAsNought() {
        #expect(SparkLine.text([.nan, -3, 0], hasUnicode: true) == "▁▁▁")
        #expect(SparkLine.text([], hasUnicode: true) == "")
    }
}

struct SparkDrawingTests {
    @Test func theDirectionIsSaidInWords() {
        #expect(SparkDrawing([1, 1, 5, 5]).words == "rising: 1, 1, 5, 5")
        #expect(SparkDrawing([5, 5, 1, 1]).words == "falling: 5, 5, 1, 1")
        #expect(SparkDrawing([3, 3, 3]).words == "steady: 3, 3, 3")
    }

    @Test func oneNumberIsNoLine() {
        #expect(SparkDrawing([4]).svg == nil)
    }
}
