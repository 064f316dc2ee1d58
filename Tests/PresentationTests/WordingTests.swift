import Testing

@testable import Presentation

struct WordingTests {
    @Test(
        arguments: [
            (0, "0 ms"), (0.35, "350 ms"), (0.9999, "1 s"), (2.54, "2.5 s"), (9.96, "10 s"), (59.6, "1 min"),
            (125, "2 min 5 s"), (10_800, "3 h"),
            (93_600, "1 d 2 h"), (-125, "-2 min 5 s"), (Double.nan, "-"),
        ])
    func durations(seconds: Double, text: String) {
        #expect(Wording.duration(seconds: seconds) == text)
    }

    @Test(arguments: [(1.005, 1, "1.0"), (-0.04, 1, "0.0"), (2.5, 0, "3"), (12.3456, 3, "12.346"), (0.05, 2, "0.05")])
    func decimals(value: Double, digits: Int, text: String) {
        #expect(Wording.decimal(value, digits: digits) == text)
    }

    @Test func countsAreGroupedOnATerminalOnly() {
        #expect(Wording.count(1_234_567) == "1234567")
        #expect(Wording.count(-1_234_567, style: TerminalStyle(groupsDigits: true)) == "-1\u{202F}234\u{202F}567")
        #expect(Wording.count(12345, style: TerminalStyle(hasUnicode: false, groupsDigits: true)) == "12,345")
        #expect(Wording.count(1234, style: TerminalStyle(groupsDigits: true)) == "1234")
    }
}
