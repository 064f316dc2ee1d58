import Testing

@testable import TicketAnalytics

@Suite struct UnitTests {
    @Test(arguments: [
        ("30", Duration.seconds(30)), ("30 s", .seconds(30)), ("30s", .seconds(30)), ("5 min", .seconds(300)),
        ("5m", .seconds(300)), ("2 H", .seconds(7_200)), ("1 d", .seconds(86_400)), ("500 ms", .milliseconds(500)),
    ])
    func timesAreRead(text: String, duration: Duration) {
        #expect(Duration(settingText: text) == duration)
    }

    @Test(arguments: ["", "s", "-1 s", "1.5 s", "5 parsecs", "99999999999999999 h", "99999999999999999999", "٣ s"])
    func otherTimesAreRefused(text: String) {
        #expect(Duration(settingText: text) == nil)
    }

    @Test(arguments: ["0 s", "50 ms", "90 s", "5 min", "2 h", "1 d"])
    func timesAreWrittenAsTheyAreRead(text: String) {
        #expect(Duration(settingText: text)?.settingText == text)
    }

    @Test(arguments: [("512", 512), ("512 B", 512), ("64 KB", 64_000), ("10mb", 10_000_000), ("1 GB", 1_000_000_000)])
    func sizesAreRead(text: String, bytes: Int) {
        #expect(ByteSize.bytes(text) == bytes)
    }

    @Test(arguments: ["", "MB", "-1", "1.5 MB", "1 TB", "9999999999999999 GB"])
    func otherSizesAreRefused(text: String) {
        #expect(ByteSize.bytes(text) == nil)
    }

    @Test(arguments: ["512 B", "1500 B", "64 KB", "10 MB"])
    func sizesAreWrittenAsTheyAreRead(text: String) {
        #expect(ByteSize.bytes(text).map(ByteSize.text) == text)
    }

    @Test(arguments: ["2026-13-01", "2026-02-29", "2026-1-1", "26-01-01", "2026-01-01x", "+026-01-01", ""])
    func daysThatDoNotExistAreRefused(text: String) {
        #expect(CalendarDay(text) == nil)
    }

    @Test func leapDayExists() {
        #expect(CalendarDay("2028-02-29")?.description == "2028-02-29")
    }
}
