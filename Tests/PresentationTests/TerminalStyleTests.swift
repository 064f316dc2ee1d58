import Testing

@testable import Presentation

struct TerminalStyleTests {
    @Test func pipeHasEightyColumnsAndNoColour() {
        let style = style(isTerminal: false, nil, ["LANG": "de_DE.UTF-8"])
        #expect(style == TerminalStyle(width: 80, hasColour: false, hasUnicode: true, groupsDigits: false))
    }

    @Test func terminalHasItsWidthAndColour_unlessToldNot() {
        #expect(style(isTerminal: true, 132, ["TERM": "xterm"]).width == 132)
        #expect(style(isTerminal: true, 132, ["TERM": "xterm"]).hasColour)
        #expect(!style(isTerminal: true, 132, ["NO_COLOR": "1"]).hasColour)
        #expect(!style(isTerminal: true, 132, ["TERM": "dumb"]).hasColour)
    }

    @Test func localeDecidesOnUnicode_theStrongestVariableFirst() {
        #expect(!style(isTerminal: true, 80, ["LC_ALL": "C", "LANG": "en_US.UTF-8"]).hasUnicode)
        #expect(style(isTerminal: true, 80, ["LC_ALL": "", "LANG": "C.utf8"]).hasUnicode)
    }

    @Test("COLUMNS counts where no terminal tells", arguments: [("100", 100), ("", 80), ("x", 80), ("0", 80)])
    func columns(text: String, width: Int) {
        #expect(style(isTerminal: false, nil, ["COLUMNS": text]).width == width)
    }

    private func style(isTerminal: Bool, _ width: Int?, _ environment: [String: String]) -> TerminalStyle {
        TerminalStyle(isTerminal: isTerminal, terminalWidth: width) { environment[$0] }
    }
}
