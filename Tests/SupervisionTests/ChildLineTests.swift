import Logging
import Testing

@testable import Supervision

@Suite("A child's line")
struct ChildLineTests {
    @Test(
        "Its level is the one that it names",
        arguments: [
            (
                #"{"time":"2026-11-22T14:12:53.123Z","level":"warning","event":"x","message":"\"level\":\"info\""}"#,
                Logger.Level.warning
            ),
            (#"{"time":"2026-11-22T14:12:53.123Z","level":"info","message":"x"}"#, .info),
            ("14:12:53 ERROR    no answer  ticket=4711", .error),
            ("14:12:53 DEBUG    claimed", .debug),
        ])
    func named(line: String, level: Logger.Level) {
        #expect(ChildLine.level(of: line) == level)
    }

    @Test(
        "A line that is no log's is an error's",
        arguments: [
            "worker: The model server 127.0.0.1:9 cannot be reached.", "Fatal error: INFO at 12:00:00", "", "{", "{}",
            #"{"a":"b","c":"d"}"#, "12:00:00", "14:12:53 LOUD x",
        ])
    func plain(line: String) {
        #expect(ChildLine.level(of: line) == .error)
    }
}
