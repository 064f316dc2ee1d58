import Presentation
import Testing

@testable import WebPages

/// All faces of one report show the same rows, in the same order.
struct FaceContractTests {
    private let report: Report = {
        var report = Report(
            title: "Skills", facts: [ReportFact("total", "Tickets", 40, .integer)],
            tables: [
                ReportTable(
                    key: "skills",
                    columns: [ReportColumn("name", "Skill"), ReportColumn("tickets", "Tickets", .integer)],
                    rows: [
                        [Cell.text("Zabbix").linked(to: Link("skills/1")), Cell.integer(19)],
                        [Cell.text("Active Directory").linked(to: Link("skills/2")), Cell.integer(17)],
                        [Cell.text("VPN").linked(to: Link("skills/3")), Cell.integer(4)],
                    ])
            ])
        report.charts = [
            Chart(.bars, title: "Skills", caption: "", table: "skills", label: "name", values: ["tickets"])
        ]
        return report
    }()

    private func page() throws -> String {
        let visitor = Visitor(role: .viewer, words: "")
        return try PageRenderer(root: "/").html(PageContent(report, at: Link("skills"), visitor: visitor))
    }

    /// Where each of the words stands for the first time.
    private func places(of words: [String], in text: String) -> [String.Index?] {
        words.map { text.ranges(of: $0).first?.lowerBound }
    }

    @Test(arguments: ["text", "json", "csv", "svg", "html"])
    func everyFaceHoldsAllRowsInTheSameOrder(face: String) throws {
        let text =
            switch face {
            case "text": report.rendered(as: .table)
            case "json": report.rendered(as: .json)
            case "csv": report.rendered(as: .csv)
            case "svg": try #require(report.svg)
            default: try page()
            }
        let found = places(of: ["Zabbix", "Active Directory", "VPN"], in: text).compactMap { $0 }
        #expect(found.count == 3)
        #expect(found == found.sorted())
        for number in ["19", "17"] { #expect(text.contains(number)) }
    }
}
