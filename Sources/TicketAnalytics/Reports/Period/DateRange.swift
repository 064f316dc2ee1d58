public import ODBC

/// Which tickets count, by when they were entered: all, those of the last days, or those between two days.
public enum DateRange: Sendable, Hashable {
    case all
    /// So many days before the newest ticket, at least 1.
    case last(days: Int)
    /// From the start of one day to the end of another, in UTC; an end that is nil is open.
    case between(Timestamp?, Timestamp?)

    /// Reads `90d` or `all`.
    public init?(_ text: String) {
        if text == "all" {
            self = .all
        } else if text.hasSuffix("d"), let days = Int(text.dropLast()), (1...36_500).contains(days) {
            self = .last(days: days)
        } else {
            return nil
        }
    }

    public static let dayHint = "a day since 1900 like 2026-11-25"

    /// Reads `2026-11-25`; a year before 1900 is one that was typed by mistake, as 0026.
    public static func day(_ text: String) -> Timestamp? {
        text.utf8.count == 10 && text >= "1900" ? Timestamp(text) : nil
    }
}
