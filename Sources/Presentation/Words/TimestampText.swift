/// A time of the Gregorian calendar in UTC, taken apart.
struct TimestampText {
    /// `2026-11-22`.
    let date: String
    private let time: String
    private let seconds: String
    private let fraction: String

    /// - Parameter microseconds: since 1970-01-01 UTC.
    init(microseconds: Int64) {
        let (days, inDay) = Self.divided(microseconds, by: 86_400_000_000)
        date = Self.date(days)
        time = Self.padded(inDay / 3_600_000_000) + ":" + Self.padded(inDay / 60_000_000 % 60)
        seconds = Self.padded(inDay / 1_000_000 % 60)
        fraction = inDay % 1_000_000 == 0 ? "" : "." + Self.padded(inDay % 1_000_000, to: 6)
    }

    /// `2026-11-22 14:12`.
    var minute: String { date + " " + time }

    /// `2026-11-22 14:12:53`.
    var second: String { minute + ":" + seconds }

    /// `14:12` on the day of the other time, else with its date.
    func minute(near other: TimestampText) -> String { date == other.date ? time : minute }

    /// `2026-11-22T14:12:53.123456Z`; a fraction only if there is one.
    var iso: String { date + "T" + time + ":" + seconds + fraction + "Z" }

    /// Counts in years that start in March, so that the leap day comes last.
    private static func date(_ daysSince1970: Int64) -> String {
        let (era, day) = divided(daysSince1970 + 719_468, by: 146_097)
        let yearOfEra = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
        let dayOfYear = day - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
        return padded(year, to: 4) + "-" + padded(month) + "-" + padded(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// Quotient and remainder with the remainder never negative, for times before 1970.
    private static func divided(_ value: Int64, by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
        let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }

    private static func padded(_ value: Int64, to width: Int = 2) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
