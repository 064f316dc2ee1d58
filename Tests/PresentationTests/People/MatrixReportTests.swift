import ODBC
import Testing

@testable import Presentation
@testable import TicketAnalytics

struct MatrixReportTests {
    private let ann = Technician(id: 1, identifier: "alee", name: "Ann Lee", isActive: true)
    private let bob = Technician(id: 2, identifier: "bross", name: "Bob Ross", isActive: true)
    private let mail = TeamSkill(id: 7, name: "<b>Mail", group: "technology", members: [7])

    private func matrix(_ tickets: [Int64: Int], onlyOne: Technician? = nil) -> SkillMatrix {
        let entries = tickets.mapValues { [Int64(7): TeamEvidence.Entry($0)] }
        return SkillMatrix(
            basis: .discovered,
            window: EvidenceWindow(
                range: .year, period: TicketPeriod(since: Timestamp("2025-11-25")), newest: nil, firstTicket: 1,
                isNumberRange: true),
            levels: .usual, skills: [mail], skillCount: 1, technicians: [ann, bob],
            team: TeamEvidence(skills: [mail], entries: entries), onlyOnes: onlyOne.map { [7: $0] } ?? [:])
    }

    @Test func aFieldSaysTicketsAndLevel_andLeadsToTheTickets() throws {
        let table = try #require(Report(matrix([1: 12, 2: 1]), RowWindow(size: 50), isMasked: false).tables.first)
        #expect(table.columns.map(\.heading) == ["Technician", "<b>Mail"])
        #expect(table.rows.map { $0[1].bare } == ["12 tickets, level 2", "1 ticket, level 0"])
        #expect(table.rows[0][1].link?.text == "tickets?skill=7&technician=1&from=2025-11-25")
        #expect(table.rows[0][0].link?.text == "technicians/1")
    }

    @Test func theOnlyOneIsMarkedByShapeAndText_andNoEvidenceIsEmpty() {
        let rows = Report(matrix([1: 3], onlyOne: ann), RowWindow(size: 50), isMasked: false).tables.first?.rows
        #expect(rows?.map { $0[1].bare } == ["◆ 3 tickets, level 1, only one", .empty])
    }

    @Test func hiddenNamesAreNumbers_andNothingLeadsToThem() {
        let report = Report(matrix([1: 12, 2: 1]), RowWindow(size: 50), isMasked: true)
        #expect(report.tables.map { $0.rows.map { $0[0] } } == [["Person 1", "Person 2"], ["Person 1", "Person 2"]])
        #expect(report.tables.allSatisfy { $0.rows.joined().allSatisfy { $0.link == nil } })
    }

    @Test func aPageOfPeopleKeepsTheirNumbers() {
        var rows = RowWindow(size: 1)
        rows.page = 2
        let tables = Report(matrix([1: 12, 2: 1]), rows, isMasked: true).tables
        #expect(tables.map { $0.rows.map { $0[0] } } == [["Person 2"], ["Person 2"]])
    }

    @Test func littleEvidenceIsDrawn_andNoneIsNot() throws {
        let report = Report(matrix([1: 1]), RowWindow(size: 50), isMasked: false)
        #expect(report.tables.first { $0.key == "matrixLevels" }?.rows.map { $0[1] } == [0, .empty])
        let zeros = try #require(report.svg?.firstMatch(of: /class="zero"[^>]* d="([^"]*)"/)).1
        #expect(zeros.count { $0 == "M" } == 1)
    }

    @Test func theChartDrawsTheLevelsOfTheSamePeopleAndSkills() throws {
        let report = Report(matrix([1: 12, 2: 1]), RowWindow(size: 50), isMasked: false)
        let chart = try #require(report.charts.first)
        let levels = try #require(report.tables.first { $0.key == chart.table })
        #expect(levels.rows.map { $0[1] } == [2, 0])
        #expect(chart.values == levels.columns.dropFirst().map(\.key))
        #expect(chart.caption == "0 of these 1 skills rest on one of 2 people.")
    }
}

extension TeamEvidence.Entry {
    init(_ tickets: Int) {
        self.init(tickets: tickets, hours: 0, lastAt: nil, weight: Double(tickets))
    }
}
