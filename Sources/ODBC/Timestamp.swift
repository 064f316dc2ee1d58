/// A moment in UTC of the years 1 to 9999, exact to the microsecond.
public struct Timestamp: Sendable, Hashable, Comparable {
    /// Microseconds since 1970-01-01 00:00:00 UTC.
    public let microseconds: Int64

    /// What lies before year 1 or after year 9999, as sums of times may, is their first or last moment.
    public init(microseconds: Int64) {
        self.microseconds = min(max(microseconds, -62_135_596_800_000_000), 253_402_300_799_999_999)
    }

    public static func < (left: Self, right: Self) -> Bool { left.microseconds < right.microseconds }
}

/// A timestamp's parts in the proleptic Gregorian calendar, years 1 to 9999.
struct CivilTime {
    var year = 1970
    var month = 1
    var day = 1
    var hour = 0
    var minute = 0
    var second = 0
    var microsecond = 0
}

extension CivilTime {
    init(_ timestamp: Timestamp) {
        let (days, rest) = timestamp.microseconds.flooredDivision(by: 86_400_000_000)
        (year, month, day) = Self.date(daysSince1970: Int(days))
        let seconds = Int(rest) / 1_000_000
        microsecond = Int(rest) % 1_000_000
        (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
    }

    var timestamp: Timestamp {
        let seconds = daysSince1970 * 86_400 + hour * 3600 + minute * 60 + second
        return Timestamp(microseconds: Int64(seconds) * 1_000_000 + Int64(microsecond))
    }

    /// Whether every part lies in its range, and the day in its month; a leap second counts.
    var isValid: Bool {
        (1...9999).contains(year) && (1...12).contains(month) && (0...23).contains(hour)
            && (0...59).contains(minute) && (0...60).contains(second)
            && Self.date(daysSince1970: daysSince1970) == (year, month, day)
    }

    /// Counts from March, so that the leap day is a year's last.
    private var daysSince1970: Int {
        let year = month <= 2 ? year - 1 : year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func date(daysSince1970: Int) -> (year: Int, month: Int, day: Int) {
        let (era, dayOfEra) = (daysSince1970 + 719_468).flooredDivision(by: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (
            era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        )
    }
}

extension BinaryInteger {
    fileprivate func flooredDivision(by divisor: Self) -> (quotient: Self, remainder: Self) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
