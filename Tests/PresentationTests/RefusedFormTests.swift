import Presentation
import Testing

@Suite("A form that was sent and refused")
struct RefusedFormTests {
    private func form(_ skill: String, _ version: String = "1") -> ActionForm {
        ActionForm(
            "inbox/map", "Map to", role: .curator,
            fields: [.init("into", "Into", isRequired: true), .init("all", "All", .toggle, value: "1")],
            hidden: [Parameter("skill", skill), Parameter("version", version)])
    }

    private var report: Report {
        let columns = [ReportColumn("name", "Skill"), ReportColumn("actions", "", .actions)]
        let rows = ["1", "2"].map { skill in
            [Cell.text(skill), .actions([ActionForm("inbox/map", "Map", role: .curator), form(skill)])]
        }
        return Report(title: "Inbox", tables: [ReportTable(columns: columns, rows: rows)])
    }

    private func forms(_ report: Report) -> [ActionForm] {
        report.tables[0].rows.flatMap { row -> [ActionForm] in
            if case .actions(let forms) = row[1] { forms } else { [] }
        }
    }

    @Test("is open with what was typed, and no other form is")
    func open() {
        var report = report
        report.reopen("inbox/map", [Parameter("skill", "2"), Parameter("version", "1"), Parameter("into", "Firewal")])
        #expect(forms(report).map(\.isOpen) == [false, false, false, true])
        #expect(forms(report)[3].fields.map(\.value) == ["Firewal", ""])
        #expect(forms(report)[1].fields.map(\.value) == ["", "1"])
    }

    @Test("is known again though what guards it has changed meanwhile")
    func changed() {
        var report = report
        report.reopen("inbox/map", [Parameter("skill", "1"), Parameter("version", "0"), Parameter("into", "x")])
        #expect(forms(report).map(\.isOpen) == [false, true, false, false])
    }
}
