import Testing

@testable import Presentation

struct TimestampTextTests {
    @Test(
        arguments: [
            (0, "1970-01-01T00:00:00Z"), (951_827_415_000_000, "2000-02-29T12:30:15Z"),
            (-1, "1969-12-31T23:59:59.999999Z"),
            (1_795_356_773_123_456, "2026-11-22T14:12:53.123456Z"), (-62_135_596_800_000_000, "0001-01-01T00:00:00Z"),
        ])
    func iso(microseconds: Int, text: String) {
        #expect(TimestampText(microseconds: Int64(microseconds)).iso == text)
    }
}
