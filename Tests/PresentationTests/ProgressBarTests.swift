import Testing

@testable import Presentation

struct ProgressBarTests {
    @Test func lineTellsShareRateAndTimeLeft() {
        let line = ProgressLine(label: "import", unit: .bytes, total: 8_000_000)
        let text = line.text(done: 2_000_000, elapsed: .seconds(2), style: .plain)
        #expect(text == "import  25 %  █████                 2.0 MB of 8.0 MB  1.0 MB/s  6 s left")
    }

    @Test func withoutATotalItCounts() {
        let line = ProgressLine(label: "populate", unit: .items("tickets"), total: nil)
        #expect(line.text(done: 500, elapsed: .seconds(2), style: .plain) == "populate  500 tickets  250 tickets/s")
    }

    @Test(
        "it is drawn once in a tenth of a second, cleared once, and silent without a terminal",
        arguments: [(true, 2), (false, 0)])
    func drawing(isShown: Bool, writes: Int) {
        let log = Log()
        var bar = ProgressBar(ProgressLine(label: "x", unit: .bytes), style: .plain, isShown: isShown) {
            log.lines.append($0)
        }
        bar.update(1)
        bar.update(2)
        bar.finish()
        bar.finish()
        #expect(log.lines.count == writes)
        #expect(!isShown || log.lines.last == "\r\u{1B}[K")
    }
}

private final class Log {
    var lines: [String] = []
}
