import Testing
import TicketAnalytics

@testable import Presentation

struct TextTableTests {
    private let columns = [
        ReportColumn("name", "Skill"), ReportColumn("count", "Tickets", .integer),
        ReportColumn("share", "Share", .percent(digits: 1)),
    ]

    @Test func numbersStandRight_wideCharactersKeepTheColumns() {
        let table = ReportTable(columns: columns, rows: [["日本語", 7, 0.125], ["Mail", 12345, 1]])
        #expect(
            render(table) == """
                Skill   Tickets    Share
                ──────  ───────  ───────
                日本語        7   12.5 %
                Mail      12345  100.0 %

                """)
    }

    @Test("every line fits, numbers are whole", arguments: [40, 60, 80])
    func fitsTheWidth(width: Int) {
        let long = String(repeating: "很长的名字 and more 🙂 ", count: 9)
        let table = ReportTable(
            columns: columns + [ReportColumn("quote", "Quote")], rows: [[.text(long), 123_456_789, 0.5, .text(long)]])
        let lines = render(table, TerminalStyle(width: width)).split(separator: "\n")
        #expect(lines.allSatisfy { $0.displayWidth <= width })
        #expect(lines[2].contains("123456789") && lines[2].contains("50.0 %"))
        #expect(lines[2].filter { $0 == "…" }.count == 2)
    }

    @Test func highestPriorityLeavesFirst() {
        let wide = [
            ReportColumn("a", "A"), ReportColumn("b", "B", .integer, priority: 1),
            ReportColumn("c", "C", .integer, priority: 2),
        ]
        let table = ReportTable(columns: wide, rows: [["abcdefghijklm", 1_000_000, 2_000_000]])
        let lines = render(table, TerminalStyle(width: 24)).split(separator: "\n")
        #expect(lines.first == "A                    B")
        #expect(lines.last == "(no room for: C)")
    }

    @Test func columnsThatMayGo_goBeforeTextIsSqueezed() {
        let text = String(repeating: "x", count: 60)
        let wide = [ReportColumn("a", "A"), ReportColumn("b", "B", .integer, priority: 1)]
        let table = ReportTable(columns: wide, rows: [[.text(text), 1_000_000]])
        #expect(render(table, TerminalStyle(width: 20)).contains("(no room for: B)"))
        #expect(!render(table, TerminalStyle(width: 30)).contains("no room"))
    }

    @Test func aHeadingIsAsPlainAsACell() {
        let table = ReportTable(
            columns: [
                ReportColumn("a", "\u{1B}[31mDNS\u{202E}"), ReportColumn("b", "\u{9B}2JB", .integer, priority: 1),
            ],
            rows: [["a", 1]])
        #expect(render(table).hasPrefix("DNS  B\n───  ─\n"))
        #expect(render(table, TerminalStyle(width: 3)).contains("no room for: B") == false)
        #expect(!render(table, TerminalStyle(width: 3)).unicodeScalars.contains("\u{9B}"))
    }

    @Test func hostileTextCannotBreakALine() {
        let table = ReportTable(columns: [columns[0]], rows: [["a\n\u{1B}[2Jb\u{202E}c"]])
        #expect(render(table).split(separator: "\n").last == "a bc")
    }

    @Test func barsAreDrawnAgainstTheLargest() {
        let table = ReportTable(
            columns: [columns[0], ReportColumn("bar", "", .bar)], rows: [["a", 16], ["b", 1], ["c", 0]])
        let lines = render(table).split(separator: "\n").dropFirst(2).map(String.init)
        #expect(lines == ["a      " + String(repeating: "█", count: 20), "b      █▎", "c"])
        let ascii = render(table, TerminalStyle(hasUnicode: false)).split(separator: "\n").dropFirst(2).map(String.init)
        #expect(ascii == ["a      " + String(repeating: "#", count: 20), "b      #", "c"])
    }

    @Test func colourDoesNotMoveColumns() {
        let table = ReportTable(
            columns: [ReportColumn("bar", "", .bar)] + columns, rows: [[3, "a", 1, 1], [1, "b", 2, 1]])
        let coloured = render(table, TerminalStyle(hasColour: true))
        #expect(coloured.contains("\u{1B}[1m"))
        #expect(coloured.cleanedLines == render(table).cleanedLines)
    }

    private func render(_ table: ReportTable, _ style: TerminalStyle = .plain) -> String {
        TextTable(table, style: style).rendered()
    }
}

extension String {
    fileprivate var cleanedLines: [String] { split(separator: "\n").map { String($0).cleaned } }
}
