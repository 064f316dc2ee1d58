import JSON
import Testing
import TicketAnalytics

@testable import Presentation

struct StatusStreamTests {
    @Test func onATerminalEachStatusIsDrawnOverTheLast_asFarAsThereIsRoom() {
        var style = TerminalStyle.plain
        style.height = 5
        var stream = StatusStream(format: .table, isTerminal: true) { [style] in style }
        #expect(stream.opening == "\u{1B}[?1049h\u{1B}[?25l" && stream.closing == "\u{1B}[?25h\u{1B}[?1049l")
        let frame = stream.text(of: .idle)
        #expect(frame == stream.text(of: .idle))
        let lines = frame.split(separator: "\n")
        #expect(lines.count == 5 && lines[0] == "\u{1B}[HProcessing status, 2026-11-25 12:30:00 UTC\u{1B}[K")
        #expect(lines[4].hasPrefix("(") && lines[4].hasSuffix(" more lines)\u{1B}[K\u{1B}[J"))
    }

    @Test func aDatabaseThatIsAwayIsToldAboveTheLastStatus() {
        var stream = StatusStream(format: .table, isTerminal: true) { .plain }
        _ = stream.text(of: .idle)
        let frame = stream.text(of: Away())
        #expect(frame.contains("! No newer status: The database is away. Wait.\u{1B}[K"))
        #expect(frame.contains("Processing status, 2026-11-25 12:30:00 UTC"))
        #expect(!stream.text(of: .idle).contains("No newer"))
    }

    @Test func inAPipeReportsFollowEachOtherWithoutEscapes() {
        var stream = StatusStream(format: .table, isTerminal: false) { .plain }
        let report = Report(.idle).rendered(as: .table)
        #expect(stream.opening == "" && stream.closing == "")
        #expect(stream.text(of: .idle) == report && stream.text(of: .idle) == "\n" + report)
    }

    @Test func jsonIsAnObjectALine() throws {
        var stream = StatusStream(format: .json, isTerminal: true) { .plain }
        #expect(stream.opening == "")
        let lines = [stream.text(of: .troubled), stream.text(of: Away())]
        #expect(lines.allSatisfy { $0.hasSuffix("\n") && $0.dropLast().allSatisfy { $0 != "\n" } })
        #expect(try JSONValue(parsing: lines[0]).object?["pending"]?.int == 650)
        #expect(try JSONValue(parsing: lines[1]).object?["error"]?.string == "The database is away.")
    }

    @Test func csvHasOneHeader() {
        var stream = StatusStream(format: .csv, isTerminal: false) { .plain }
        let text = stream.text(of: .troubled) + stream.text(of: Away()) + stream.text(of: .troubled)
        let lines = text.split(separator: "\n")
        #expect(lines.count == 3 && lines[0].hasPrefix("at,mode,") && lines[1] == lines[2])
    }
}

private struct Away: Explainable {
    let problem = "The database is away."
    let remedy = "Wait."
    let exitStatus = ExitStatus.unavailable
    let isRetryable = true
}
