import Testing

@testable import TicketAnalytics

@Suite("Times of exports")
struct WrittenTimeTests {
    @Test(
        "ISO 8601 in its usual spellings",
        arguments: [
            ("1970-01-01", 0), ("1970-01-02 00:00", 86_400_000_000), ("2000-02-29T12:30:15Z", 951_827_415_000_000),
            ("2026-11-22 14:12:53.123456", 1_795_356_773_123_456), ("2026-11-22T15:12:53+01:00", 1_795_356_773_000_000),
            ("2026-11-22T09:12:53.5-0500", 1_795_356_773_500_000), ("1969-12-31 23:59:59 UTC", -1_000_000),
        ])
    func iso(text: String, microseconds: Int) {
        #expect(WrittenTime(text)?.microseconds(nil) == Int64(microseconds))
    }

    @Test(
        "One moment in every form that has one meaning",
        arguments: [
            "2026-11-22 14:12", "2026/11/22 14:12", "2026.11.22 14:12", "2026/11/22 2:12 PM", "11/22/2026 14:12",
            "22/11/2026 14:12", "22.11.2026 14:12", "22.11.2026, 14:12", "22-11-2026 14:12:00", "11-22-2026 02:12 pm",
            "11/22/26 14:12", "22.11.26 14:12", "11/22/2026 2:12:00 PM", "11/22/2026, 2:12:00\u{202F}PM",
            "22-Nov-2026 14:12", "22/Nov/26 2:12 PM", "22 November 2026 14:12", "Nov 22, 2026 2:12 p.m.",
            "November 22nd, 2026 at 2:12 PM", "Sun, 22 Nov 2026 14:12:00 GMT", "Sun, 22 Nov 2026 15:12:00 +0100",
            "Sun Nov 22 2026 15:12:00 GMT+0100 (Central European Standard Time)", "22. Nov. 2026 14:12",
            "20261122 14:12", "20261122141200", "20261122T141200Z", "1795356720", "1795356720.0", "1795356720000",
            "1795356720000000", "2026-11-22 16:12 UTC+2",
        ])
    func forms(text: String) {
        #expect(WrittenTime(text)?.microseconds(nil) == 1_795_356_720_000_000)
    }

    @Test(
        "Months have names in four languages",
        arguments: [
            ("14. März 2026", 3), ("14 mars 2026", 3), ("14 marzo 2026", 3), ("14-Mai-2026", 5), ("14 août 2026", 8),
            ("14 juin 2026", 6), ("14 juil. 2026", 7), ("14 diciembre 2026", 12), ("14. Oktober 2026", 10),
        ])
    func months(text: String, month: Int64) throws {
        let days = try #require(WrittenDate.daysSince1970(2026, month, 14))
        #expect(WrittenTime(text)?.microseconds(nil) == days * 86_400_000_000)
    }

    @Test("Of a date with two meanings the order tells", arguments: ["03/04/2026", "3.4.2026", "03-04-2026", "3/4/26"])
    func order(text: String) throws {
        let time = try #require(WrittenTime(text))
        #expect(time.microseconds(nil) == nil)
        #expect(time.microseconds(.dayFirst) == WrittenTime("2026-04-03")?.microseconds(nil))
        #expect(time.microseconds(.monthFirst) == WrittenTime("2026-03-04")?.microseconds(nil))
    }

    @Test("A part over twelve is the day, and of two equal ones it does not matter")
    func shownOrder() {
        #expect(WrittenTime("13/12/2026")?.date == .known(20_800, shows: .dayFirst))
        #expect(WrittenTime("12/13/2026")?.date == .known(20_800, shows: .monthFirst))
        #expect(WrittenTime("12/12/2026")?.date == .known(20_799, shows: nil))
    }

    @Test(
        "What is no time, or has several meanings whatever the order, is none",
        arguments: [
            "", "2026-02-29", "2026-13-01", "2026-01-01 24:00", "2026-01-01T", "2026-01-01 10:00 CET", "n/a",
            "31/02/2026",
            "13/13/2026", "26-03-14", "2026-01-01 13:00 PM", "2026-01-01 10", "14 Brumaire 2026", "12345", "yesterday",
            "2026-01-01 10:00 and more", "Mon Tue 3 Nov 2026", "0000-00-00",
        ])
    func refuses(text: String) {
        #expect(WrittenTime(text) == nil)
    }
}
