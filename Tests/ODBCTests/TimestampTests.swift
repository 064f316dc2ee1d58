import Testing

@testable import ODBC

@Suite struct TimestampTests {
    @Test(arguments: [
        (0, "1970-01-01 00:00:00.000000"), (-1, "1969-12-31 23:59:59.999999"),
        (1_795_356_773_123_456, "2026-11-22 14:12:53.123456"), (951_825_600_000_000, "2000-02-29 12:00:00.000000"),
        (-62_135_596_800_000_000, "0001-01-01 00:00:00.000000"),
        (253_402_300_799_999_999, "9999-12-31 23:59:59.999999"),
    ])
    func descriptionIsUTC_andReadsBack(microseconds: Int64, text: String) {
        #expect(Timestamp(microseconds: microseconds).description == text)
        #expect(Timestamp(text)?.microseconds == microseconds)
    }

    @Test(arguments: [
        "2026-11-22T14:12:53.123456Z", "2026-11-22 15:12:53.1234569+01:00", "2026-11-22 12:12:53.123456-0200",
    ])
    func readsOtherSpellings(_ text: String) {
        #expect(Timestamp(text)?.microseconds == 1_795_356_773_123_456)
    }

    @Test func readsADateAlone() {
        #expect(Timestamp("2000-01-01")?.description == "2000-01-01 00:00:00.000000")
    }

    @Test(arguments: [
        "2024-02-30", "2026-02-29", "1900-02-29", "2026-04-31", "2026-01-00", "2026-01-32 10:00", "0000-01-01",
    ])
    func refusesADayThatDoesNotExist(_ text: String) {
        #expect(Timestamp(text) == nil)
    }

    @Test(arguments: [
        (Int64.min, "0001-01-01 00:00:00.000000"), (-62_135_596_800_000_001, "0001-01-01 00:00:00.000000"),
        (253_402_300_800_000_000, "9999-12-31 23:59:59.999999"), (.max, "9999-12-31 23:59:59.999999"),
    ])
    func outsideTheYears1To9999_isTheirFirstOrLastMoment(microseconds: Int64, text: String) {
        #expect(Timestamp(microseconds: microseconds).description == text)
        #expect(Timestamp(microseconds: microseconds) == Timestamp(text))
    }

    @Test(arguments: ["", "2026", "2026-13-01", "2026-11-22 25:00", "2026-11-22x", "2026-11-22 14:12:53 PM"])
    func refusesWhatIsNoTimestamp(_ text: String) {
        #expect(Timestamp(text) == nil)
    }

    @Test func everyDayOfFourCenturiesReadsBack() {
        for day in stride(from: Int64(-73_000), to: 73_100, by: 1) {
            let timestamp = Timestamp(microseconds: day * 86_400_000_000)
            #expect(Timestamp(timestamp.description) == timestamp)
        }
    }
}
