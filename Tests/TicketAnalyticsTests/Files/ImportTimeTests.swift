import Testing

@testable import TicketAnalytics

struct ImportTimeTests {
    @Test(
        "ISO 8601 in its usual spellings",
        arguments: [
            ("1970-01-01", 0), ("1970-01-02 00:00", 86_400_000_000), ("2000-02-29T12:30:15Z", 951_827_415_000_000),
            ("2026-11-22 14:12:53.123456", 1_795_356_773_123_456), ("2026-11-22T15:12:53+01:00", 1_795_356_773_000_000),
            ("2026-11-22T09:12:53.5-0500", 1_795_356_773_500_000), ("1969-12-31 23:59:59 UTC", -1_000_000),
        ])
    func reads(text: String, microseconds: Int) {
        #expect(ImportTime.microseconds(text) == Int64(microseconds))
    }

    @Test(
        "what is no time, or has two meanings, is none",
        arguments: [
            "", "03/04/2026", "2026-02-29", "2026-13-01", "2026-01-01 24:00", "2026-01-01T", "2026-01-01 10:00 CET",
            "n/a",
        ])
    func refuses(text: String) {
        #expect(ImportTime.microseconds(text) == nil)
    }
}
