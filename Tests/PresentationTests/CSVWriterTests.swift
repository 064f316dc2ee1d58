import Testing

@testable import Presentation

struct CSVWriterTests {
    @Test(
        "text is quoted where it must be and never a formula",
        arguments: [
            ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("a\r\nb", "\"a\r\nb\""),
            (" a", "\" a\""),
            ("=1+1", "'=1+1"), ("+49", "'+49"), ("-5", "'-5"), ("@x", "'@x"), ("\t=1", "'\t'=1"),
            ("\r=1", "\"'\r'=1\""),
            ("x;=cmd|' /C calc'!A0;y", "x;'=cmd|' /C calc'!A0;y"), ("a\t@x;-1", "a\t'@x;'-1"),
            ("a; b\n\nc", "\"a; b\n\nc\""),
            ("a,\n=1", "\"a,\n'=1\""),
            ("\u{1B}[2J=", "[2J="), ("\u{0}=1", "'=1"), ("=\"a\u{301}\",\"", "\"'=\"\"a\u{301}\"\",\"\"\""),
        ])
    func text(value: String, field: String) {
        #expect(write([.text(value)]) == "a\n\(field)\n")
    }

    @Test(
        "numbers stay numbers, times are ISO 8601",
        arguments: [
            (Cell.integer(-5), "-5"), (-0.1, "-0.1"), (.number(.nan), ""), (nil, ""),
            (.timestamp(1_795_356_773_123_456), "2026-11-22T14:12:53.123456Z"),
        ])
    func values(cell: Cell, field: String) {
        #expect(write([cell]) == "a\n\(field)\n")
    }

    @Test func factsStandInWhereThereIsNoTable() {
        let report = Report(title: "t", facts: [ReportFact("pending", "Pending", 3, .integer)])
        #expect(CSVWriter().render(report) == "key,value\npending,3\n")
    }

    @Test func rowsThatFollowOthersHaveNoHeaderOfTheirOwn() {
        let report = Report(title: "t", tables: [ReportTable(columns: [ReportColumn("a", "A")], rows: [[5]])])
        #expect(CSVWriter().render(report, isContinued: true) == "5\n")
    }

    @Test func provenanceStandsInEachRow() {
        var report = Report(title: "t", tables: [ReportTable(columns: [ReportColumn("a", "A")], rows: [[5], [6]])])
        report.question = Link("skills", [Parameter("q", "a,b")])
        #expect(
            CSVWriter(hasProvenance: true).render(report) == "a,question\n5,skills?q=a%2Cb\n6,skills?q=a%2Cb\n")
    }

    private func write(_ row: [Cell]) -> String {
        CSVWriter().render(Report(title: "t", tables: [ReportTable(columns: [ReportColumn("a", "A")], rows: [row])]))
    }
}
