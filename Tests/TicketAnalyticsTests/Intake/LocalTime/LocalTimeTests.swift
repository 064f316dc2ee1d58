import ODBC
import Testing

@testable import TicketAnalytics

/// Local times around the changes of the clock.
@Suite struct LocalTimeTests {
    @Test(arguments: [
        ("Europe/Berlin", "2026-01-15 12:00", "2026-01-15 11:00"),
        ("Europe/Berlin", "2026-07-15 12:00", "2026-07-15 10:00"),
        ("Europe/Berlin", "2026-03-29 01:59", "2026-03-29 00:59"),
        ("Europe/Berlin", "2026-03-29 03:00", "2026-03-29 01:00"),
        ("Europe/Berlin", "2026-10-25 01:59", "2026-10-24 23:59"),
        ("Europe/Berlin", "2026-10-25 03:00", "2026-10-25 02:00"),
        ("America/New_York", "2026-03-08 01:59", "2026-03-08 06:59"),
        ("America/New_York", "2026-03-08 03:00", "2026-03-08 07:00"),
        ("America/New_York", "2026-11-01 00:59", "2026-11-01 04:59"),
        ("America/New_York", "2026-11-01 02:00", "2026-11-01 07:00"),
        // Behind the last change that the file lists, and where the clock is never changed.
        ("Europe/Berlin", "2060-07-15 12:00", "2060-07-15 10:00"),
        ("Australia/Sydney", "2060-01-15 12:00", "2060-01-15 01:00"),
        ("Asia/Kolkata", "2026-07-15 12:00", "2026-07-15 06:30"),
        ("Etc/GMT+5", "2026-07-15 12:00", "2026-07-15 17:00"),
        ("UTC", "2026-07-15 12:00", "2026-07-15 12:00"),
    ])
    func aLocalTimeAndItsMomentInUTCAreOne(zone: String, local: String, utc: String) throws {
        let clock = try TimeZoneFile.read(zone)
        #expect(clock.utc(try time(local)) == (try time(utc)))
        #expect(clock.local(try time(utc)) == (try time(local)))
    }

    @Test func aTimeThatComesTwiceIsTheFirst() throws {
        #expect(try berlin.utc(time("2026-10-25 02:30")) == time("2026-10-25 00:30"))
        #expect(try newYork.utc(time("2026-11-01 01:30")) == time("2026-11-01 05:30"))
    }

    @Test func aTimeThatTheClockLeavesOutIsTheChange() throws {
        #expect(try berlin.utc(time("2026-03-29 02:30")) == time("2026-03-29 01:00"))
        #expect(try newYork.utc(time("2026-03-08 02:30")) == time("2026-03-08 07:00"))
    }

    @Test(arguments: ["2026-03-29", "2026-10-25"])
    func laterTimesNeverComeBeforeEarlierOnes(day: String) throws {
        let start = try time("\(day) 00:00").microseconds
        let moments = try (0..<300).map { try berlin.utc(Timestamp(microseconds: start + $0 * 60_000_000)) }
        #expect(moments == moments.sorted())
    }

    @Test func nothingThatIsStillToComeHasAnEarlierTime() throws {
        for (utc, earliest) in [
            ("2026-10-24 23:30", "2026-10-25 01:30"), ("2026-10-25 00:00", "2026-10-25 02:00"),
            ("2026-10-25 00:45", "2026-10-25 02:00"), ("2026-10-25 01:10", "2026-10-25 02:10"),
            ("2026-10-25 02:00", "2026-10-25 03:00"), ("2026-03-29 00:30", "2026-03-29 01:30"),
        ] {
            #expect(try berlin.earliestLocal(from: time(utc)) == time(earliest))
        }
    }

    @Test(arguments: [
        ("EST5EDT,M3.2.0,M11.1.0", "2026-07-01 00:00", -4), ("EST5EDT,M3.2.0,M11.1.0", "2026-12-01 00:00", -5),
        ("<+03>-3", "2026-07-01 00:00", 3), ("IST-1GMT0,M10.5.0,M3.5.0/1", "2026-12-01 00:00", 0),
        ("XXX3YYY,J60/0,J300/0", "2024-02-29 12:00", -3), ("XXX3YYY,59/0,300/0", "2024-02-29 12:00", -2),
    ])
    func rulesAreReadAsTheyAreWritten(rule: String, utc: String, hours: Int64) throws {
        #expect(try #require(DaylightRule(rule)).offset(at: time(utc).microseconds / 1_000_000) == hours * 3_600)
    }

    @Test(arguments: [[], Array("TZif2".utf8), Array("no time zone at all, but long enough for a header ......".utf8)])
    func aFileThatIsNoTimeZoneIsNone(bytes: [UInt8]) {
        #expect(LocalTime(timeZoneFile: bytes) == nil)
    }

    private var berlin: LocalTime { get throws { try TimeZoneFile.read("Europe/Berlin") } }
    private var newYork: LocalTime { get throws { try TimeZoneFile.read("America/New_York") } }

    private func time(_ text: String) throws -> Timestamp { try #require(Timestamp(text)) }
}
