#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// A day of the calendar; it begins at midnight UTC.
public struct CalendarDay: Sendable, Hashable, CustomStringConvertible {
    /// `2026-01-31`.
    public let description: String
    /// Midnight UTC in seconds since 1970-01-01 UTC.
    public let secondsSince1970: Int64

    /// Reads `YYYY-MM-DD`; nil when there is no such day.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2], text.utf8.allSatisfy({ $0 == 45 || (48...57).contains($0) }),
            let year = Int32(parts[0]), let month = Int32(parts[1]), let day = Int32(parts[2])
        else { return nil }
        var fields = tm()
        (fields.tm_year, fields.tm_mon, fields.tm_mday) = (year - 1_900, month - 1, day)
        secondsSince1970 = Int64(timegm(&fields))
        // timegm moves a day that does not exist into the next month.
        guard fields.tm_mon == month - 1, fields.tm_mday == day else { return nil }
        description = text
    }
}

extension SettingsSection {
    func optionalDay(_ name: String, _ meaning: String) throws(SettingsError) -> CalendarDay? {
        try value(key(name, "", "a day such as 2026-01-31, or empty", meaning)) {
            $0.isEmpty ? .some(nil) : CalendarDay($0).map(Optional.some)
        }
    }
}
