import Testing

@testable import TicketAnalytics

@Suite struct LogStyleTests {
    @Test func autoIsTextOnATerminalAndJSONElsewhere() {
        #expect(LogStyle(.auto, isTerminal: true, environment: [:]) == .text(inColours: true))
        #expect(LogStyle(.auto, isTerminal: false, environment: [:]) == .json)
    }

    @Test func namedFormatsHoldEverywhere() {
        #expect(LogStyle(.json, isTerminal: true, environment: [:]) == .json)
        #expect(LogStyle(.text, isTerminal: false, environment: [:]) == .text(inColours: false))
    }

    @Test func coloursCanBeRefused() {
        #expect(LogStyle(.auto, isTerminal: true, environment: ["NO_COLOR": "1"]) == .text(inColours: false))
        #expect(LogStyle(.auto, isTerminal: true, environment: ["TERM": "dumb"]) == .text(inColours: false))
    }
}
