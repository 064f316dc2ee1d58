import ODBC
import Testing

@testable import TicketAnalytics

@Suite("Periods of tickets")
struct TicketPeriodTests {
    /// The ends of time, common dates that mean none, a typed `26`, and days around today's.
    private static let days = [
        "0001-01-01", "0001-01-02", "0026-11-05", "1000-01-01", "1013-01-01", "1900-01-01", "1970-01-01", "2024-02-29",
        "2026-11-25", "4070-01-01", "9998-12-31", "9999-12-30", "9999-12-31",
    ].compactMap { Timestamp($0) }

    /// Whatever two ends and newest tickets make of it.
    private func each(_ body: (TicketPeriod, _ newest: Timestamp) -> Void) {
        for first in [nil] + Self.days.map(Optional.some) {
            for second in [nil] + Self.days.map(Optional.some) {
                for newest in Self.days { body(TicketPeriod(since: first, until: second), newest) }
            }
        }
    }

    @Test("The period before is as long and ends where this one begins; there is none from before year 1")
    func previous() {
        each { period, newest in
            guard let since = period.since, let before = period.previous(newest) else { return }
            let end = period.until ?? newest.dayStart + .day
            #expect(before.until == since)
            #expect(before.since.map { since.microseconds - $0.microseconds } == end.microseconds - since.microseconds)
        }
        let period = TicketPeriod(since: Timestamp("0026-11-05"), until: Timestamp("2026-11-26"))
        #expect(period.previous(nil) == nil)
    }

    @Test("Parts follow each other from the first moment to the last, however far apart they are")
    func parts() {
        each { period, newest in
            let parts = period.parts(12, within: (Self.days[0], newest))
            guard !parts.isEmpty else { return }
            #expect(parts.count == 12 && parts.first?.since == period.since ?? Self.days[0])
            #expect(zip(parts, parts.dropFirst()).allSatisfy { $0.until == $1.since })
        }
    }

    @Test("Months end with that of the time", arguments: days)
    func months(time: Timestamp) {
        let months = TicketPeriod.months(13, until: time)
        #expect(months.count == 13 && zip(months, months.dropFirst()).allSatisfy { $0.until == $1.since })
        #expect(months.last?.since.map { $0 <= time } == true)
    }

    @Test("A day is one of the calendar, in a year that tickets can have")
    func day() {
        for text in ["2024-02-30", "2026-13-01", "0026-11-05", "1899-12-31", "0001-01-01", "2026-11-5", "+026-11-05"] {
            #expect(DateRange.day(text) == nil)
        }
        for text in ["1900-01-01", "2024-02-29", "9999-12-31"] {
            #expect(DateRange.day(text)?.description.hasPrefix(text) == true)
        }
    }
}
