import JSON
import Testing

@testable import Presentation

struct JSONRendererTests {
    @Test func valuesAreExactAndInOrder() throws {
        let table = ReportTable(
            key: "skills",
            columns: [
                ReportColumn("z", "Z", .integer), ReportColumn("a", "A", .decimal(digits: 1)),
                ReportColumn("t", "T", .timestamp), ReportColumn("e", "E"), ReportColumn("b", "", .bar),
            ],
            rows: [
                [9_007_199_254_740_993, 0.1234567890123, .timestamp(-1_500_000), nil, 7],
                [1, .number(.infinity), nil, "\u{1B}\"\n🙂", 7],
            ])
        let report = Report(
            title: "T", facts: [ReportFact("ticket", "Ticket", 5, .integer)], tables: [table], notes: ["n"])
        let value = try JSONValue(parsing: JSONRenderer().render(report))
        let first: JSONValue = [
            "z": 9_007_199_254_740_993, "a": 0.1234567890123, "t": "1969-12-31T23:59:58.500000Z", "e": nil,
        ]
        let second: JSONValue = ["z": 1, "a": nil, "t": nil, "e": "\u{1B}\"\n🙂"]
        #expect(value == ["title": "T", "ticket": 5, "skills": [first, second], "notes": ["n"]])
    }

    @Test func aPageTellsHowManyRowsThereAreAndWhereTheNextOnesStand() throws {
        var report = Report(title: "T")
        report.total = 120
        report.turn = PageTurn(words: "", previous: nil, next: Link("skills", [Parameter("page", "2")]))
        let value = try JSONValue(parsing: JSONRenderer().render(report))
        #expect(value == ["title": "T", "meta": ["total": 120, "next": "skills.json?page=2"]])
    }
}
