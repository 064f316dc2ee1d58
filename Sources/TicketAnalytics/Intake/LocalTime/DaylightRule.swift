#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// A POSIX time zone such as `CET-1CEST,M3.5.0,M10.5.0/3`: the offsets of every year to come.
struct DaylightRule: Sendable, Hashable {
    /// Seconds east of UTC.
    private let standard: Int64
    private let daylight: Daylight?

    private struct Daylight: Hashable {
        let offset: Int64
        let start: Day
        let end: Day
    }

    /// Nil if the text is empty or no such rule.
    init?(_ text: String) {
        var scanner = RuleScanner(rest: Array(text.utf8)[...])
        guard scanner.skipName(), let west = scanner.time() else { return nil }
        standard = -west
        guard scanner.skipName() else {
            daylight = nil
            return
        }
        let offset = scanner.time().map { -$0 } ?? standard + 3_600
        guard let start = scanner.day(), let end = scanner.day() else { return nil }
        daylight = Daylight(offset: offset, start: start, end: end)
    }

    /// Seconds east of UTC at a moment.
    func offset(at seconds: Int64) -> Int64 {
        guard let daylight else { return standard }
        let year = calendar(seconds + standard).tm_year
        let start = daylight.start.seconds(inYear: year) - standard
        let end = daylight.end.seconds(inYear: year) - daylight.offset
        let isDaylight = start < end ? (start..<end).contains(seconds) : !(end..<start).contains(seconds)
        return isDaylight ? daylight.offset : standard
    }
}

/// The day and time of a change, by the clock that is changed.
private struct Day: Sendable, Hashable {
    enum Kind: Hashable {
        /// The day of the week (0 is Sunday) in the month's week; week 5 is the last.
        case weekday(Int32, week: Int32, month: Int32)
        /// Counted from 0.
        case dayOfYear(Int32, countsLeapDay: Bool)
    }

    let kind: Kind
    let time: Int64

    /// Seconds from 1970-01-01 on that clock.
    func seconds(inYear year: Int32) -> Int64 {
        switch kind {
        case .weekday(let weekday, let week, let month):
            let first = calendar(midnight(year, month: month - 1, day: 1)).tm_wday
            var day = 1 + (weekday - first + 7) % 7 + 7 * (week - 1)
            if calendar(midnight(year, month: month - 1, day: day)).tm_mon != month - 1 { day -= 7 }
            return midnight(year, month: month - 1, day: day) + time
        case .dayOfYear(let day, let countsLeapDay):
            let isLeap = calendar(midnight(year, month: 1, day: 29)).tm_mon == 1
            let skipped: Int32 = !countsLeapDay && isLeap && day >= 59 ? 1 : 0
            return midnight(year, month: 0, day: day + 1 + skipped) + time
        }
    }
}

/// Days past the month's end run on into the next.
private func midnight(_ year: Int32, month: Int32, day: Int32) -> Int64 {
    var fields = tm()
    (fields.tm_year, fields.tm_mon, fields.tm_mday) = (year, month, day)
    return Int64(timegm(&fields))
}

private func calendar(_ seconds: Int64) -> tm {
    var (time, fields) = (time_t(seconds), tm())
    gmtime_r(&time, &fields)
    return fields
}

private struct RuleScanner {
    var rest: ArraySlice<UInt8>

    /// `CET` or `<+03>`.
    mutating func skipName() -> Bool {
        let name =
            skip("<") ? rest.prefix { $0 != UInt8(ascii: ">") } + [UInt8(ascii: ">")] : rest.prefix(while: \.isLetter)
        rest = rest.dropFirst(name.count)
        return !name.isEmpty
    }

    /// `[+-]H[H[H]][:MM[:SS]]` in seconds.
    mutating func time() -> Int64? {
        let sign: Int64 = skip("-") ? -1 : 1
        if sign > 0 { _ = skip("+") }
        guard let hours = number() else { return nil }
        let minutes = skip(":") ? number() ?? 0 : 0
        let seconds = skip(":") ? number() ?? 0 : 0
        return sign * (hours * 3_600 + minutes * 60 + seconds)
    }

    /// `,M3.5.0/3`, `,J60` or `,59`; two o'clock unless said.
    mutating func day() -> Day? {
        guard skip(","), let kind = dayKind() else { return nil }
        guard skip("/") else { return Day(kind: kind, time: 7_200) }
        return time().map { Day(kind: kind, time: $0) }
    }

    private mutating func dayKind() -> Day.Kind? {
        if skip("M") {
            guard let month = number(in: 1...12), skip("."), let week = number(in: 1...5), skip("."),
                let weekday = number(in: 0...6)
            else { return nil }
            return .weekday(weekday, week: week, month: month)
        }
        if skip("J") { return number(in: 1...365).map { .dayOfYear($0 - 1, countsLeapDay: false) } }
        return number(in: 0...365).map { .dayOfYear($0, countsLeapDay: true) }
    }

    private mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: character) else { return false }
        rest = rest.dropFirst()
        return true
    }

    private mutating func number() -> Int64? {
        let digits = rest.prefix(while: \.isDigit)
        rest = rest.dropFirst(digits.count)
        return Int64(String(decoding: digits, as: UTF8.self))
    }

    private mutating func number(in range: ClosedRange<Int64>) -> Int32? {
        number().flatMap { range.contains($0) ? Int32($0) : nil }
    }
}
