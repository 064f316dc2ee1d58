import Logging
import Testing

@testable import TicketAnalytics

@Suite struct LogLineTests {
    /// 2026-11-22 14:12:53.123 UTC.
    private let time = LogTime(seconds: 1_795_356_773, nanoseconds: 123_999_999)

    private func line(_ message: String, _ metadata: Logger.Metadata = [:]) -> LogLine {
        LogLine(time: time, level: .warning, message: message, metadata: metadata)
    }

    @Test func jsonHasFixedKeysFirst() {
        let metadata: Logger.Metadata = [
            "zeal": .stringConvertible(1.5), "ticket": .stringConvertible(7), "attempt": .stringConvertible(true),
            "worker": "w", "event": "e.x",
        ]
        #expect(
            line("hello", metadata).json
                == #"{"time":"2026-11-22T14:12:53.123Z","level":"warning","event":"e.x","worker":"w","ticket":7,"#
                + #""attempt":true,"zeal":1.5,"message":"hello"}"#)
    }

    @Test func jsonEscapesWhatWouldBreakTheLine() {
        let json = line("a\"b\\c\nd\u{0}e\u{1B}f🙂").json
        #expect(json.hasSuffix(#""message":"a\"b\\c\nd\u0000e\u001bf🙂"}"#))
        #expect(!json.unicodeScalars.contains { $0.value < 32 })
    }

    @Test func fieldsCannotReplaceTimeLevelAndMessage() {
        let json = line("real", ["message": "false", "time": "0"]).json
        #expect(json.hasSuffix(#""message_":"false","time_":"0","message":"real"}"#))
    }

    @Test func nestedMetadataStaysNested() {
        let json = line("x", ["a": ["1", .stringConvertible(2)], "b": ["d": "e", "c": "f"]]).json
        #expect(json.contains(#""a":["1",2],"b":{"c":"f","d":"e"}"#))
    }

    @Test func numberThatJSONLacksBecomesText() {
        #expect(line("x", ["a": .stringConvertible(Double.nan)]).json.contains(#""a":"nan""#))
    }

    @Test func textIsShort() {
        let text = line("no answer", ["event": "ticket.failed", "ticket": "7", "error": "a b", "none": ""]).text(
            inColours: false)
        #expect(text == #"14:12:53 WARNING  no answer  ticket=7  error="a b"  none="""#)
    }

    @Test func textCannotCommandTheTerminal() {
        let text = line("a\u{1B}[31m\nb\u{009B}c\u{202E}d", ["x": "\r"]).text(inColours: false)
        #expect(text == #"14:12:53 WARNING  a\u{1B}[31m\nb\u{009B}c\u{202E}d  x=\r"#)
    }

    @Test func coloursEndBehindTheLevel() {
        #expect(line("x").text(inColours: true) == "14:12:53 \u{1B}[33mWARNING \u{1B}[0m x")
    }

    @Test func timeIsPadded() {
        #expect(LogTime(seconds: 0, nanoseconds: 1_000_000).iso8601 == "1970-01-01T00:00:00.001Z")
    }
}
