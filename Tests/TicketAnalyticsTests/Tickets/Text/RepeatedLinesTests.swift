import Testing

@testable import TicketAnalytics

struct RepeatedLinesTests {
    @Test func ofManyAlikeTheFirstAndTheLastStay() {
        let lines = (1...9).map { "Mar 0\($0) 04:1\($0):22 srv-0\($0) disk C: is full, \($0 * 7) MB left" }
        let (text, cuts) = fold(lines)
        #expect(text == [lines[0], "(7 more like this)", lines[8]])
        #expect(cuts == 7)
    }

    @Test func groupsOfLinesFoldToo() {
        let lines = (1...6).flatMap { ["12:0\($0) connection to db\($0).example.com lost", "retry in \($0) s", ""] }
        let (text, cuts) = fold(["Log:"] + lines + ["End."])
        let middle: [String] = lines[..<3] + ["(4 more like these 3 lines)"] + lines[15...]
        #expect(text == ["Log:"] + middle + ["End."])
        #expect(cuts == 12)
    }

    @Test(arguments: [
        ["Disk C: is nearly full", "Disk D: is nearly full", "Disk E: is nearly full", "Disk F: is nearly full"],
        ["KB5001330", "KB5001331", "KB5001332", "KB5001333", "KB5001334"],
        ["PROBLEM disk on srv1 is critical", "RECOVERY disk on srv1 is fine", "PROBLEM disk on srv2 is critical"],
        ["at a.B.c(B.java:1)", "at a.B.d(B.java:2)", "at a.C.e(C.java:3)", "at a.C.f(C.java:4)", "at a.C.g(C.java:5)"],
        ["", "", "", "", "", ""],
    ])
    func whatSaysSomethingNewStays(lines: [String]) {
        #expect(fold(lines).text == lines)
    }

    private func fold(_ lines: [String]) -> (text: [String], cuts: Int) {
        var cuts = TextCuts()
        let text = RepeatedLines.folded(Array(lines.joined(separator: "\n").utf8), cuts: &cuts)
        return (
            String(decoding: text, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(
                String.init), cuts.repeatedLines
        )
    }
}
