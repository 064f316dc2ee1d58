/// A date and a time of day as exports write them; one without a zone is UTC.
struct WrittenTime: Sendable, Hashable {
    let date: WrittenDate
    /// Microseconds since midnight UTC of the date; below zero or over a day where the zone is another.
    private let clock: Int64

    /// Reads a date (`WrittenDate`) with or without a time (`14:12`, `14:12:53.25`, `2:12 PM`) and a zone (`Z`, `UTC`,
    /// `+01:00`, `GMT+0100`), or seconds, milliseconds or microseconds since 1970. Nil for anything else: 10:00 EST has
    /// several meanings.
    init?(_ text: String) {
        if let time = Self.sinceEpoch(text) ?? Self.compact(text) {
            self = time
            return
        }
        var scanner = TimeScanner(text)
        guard let date = WrittenDate(&scanner) else { return nil }
        self.date = date
        guard !scanner.isAtEnd else {
            clock = 0
            return
        }
        guard Self.skipToClock(&scanner), let time = Self.clock(&scanner), let offset = Self.offset(&scanner),
            scanner.isAtEnd
        else { return nil }
        clock = time - offset
    }

    private init(microseconds: Int64) {
        let day: Int64 = 86_400_000_000
        clock = (microseconds % day + day) % day
        date = .known((microseconds - clock) / day, shows: nil)
    }

    /// Microseconds since 1970-01-01 UTC; nil if the order must be known and is not.
    func microseconds(_ order: DateOrder?) -> Int64? {
        switch (date, order) {
        case (.known(let days, _), _): days * 86_400_000_000 + clock
        case (.either(let days, _, _), .dayFirst), (.either(_, let days, _), .monthFirst):
            days * 86_400_000_000 + clock
        case (.either, nil): nil
        }
    }

    /// `1795356773`, `1795356773.5`, `1795356773000`: a time of this or the coming century has ten digits and more.
    private static func sinceEpoch(_ text: String) -> WrittenTime? {
        var scanner = TimeScanner(text)
        guard let (number, digits) = scanner.number(digits: 10...16) else { return nil }
        let fraction = scanner.skip(".") ? scanner.fraction() : 0
        guard scanner.isAtEnd, let fraction else { return nil }
        return switch digits {
        case 10: WrittenTime(microseconds: number * 1_000_000 + fraction)
        case 13: WrittenTime(microseconds: number * 1_000)
        case 16: WrittenTime(microseconds: number)
        default: nil
        }
    }

    /// `20261122141253`, `20261122T141253Z`.
    private static func compact(_ text: String) -> WrittenTime? {
        var scanner = TimeScanner(text)
        guard let year = scanner.leadingNumber(digits: 4), let month = scanner.leadingNumber(digits: 2),
            let day = scanner.leadingNumber(digits: 2)
        else { return nil }
        _ = scanner.skip("T")
        guard let hour = scanner.leadingNumber(digits: 2), hour < 24, let minute = scanner.leadingNumber(digits: 2),
            minute < 60, let second = scanner.leadingNumber(digits: 2), second <= 60,
            let offset = offset(&scanner), scanner.isAtEnd,
            let days = WrittenDate.daysSince1970(year, month, day)
        else { return nil }
        let seconds = days * 86_400 + hour * 3_600 + minute * 60 + second
        return WrittenTime(microseconds: seconds * 1_000_000 - offset)
    }

    private static func skipToClock(_ scanner: inout TimeScanner) -> Bool {
        if scanner.skip("T") || scanner.skip(":") { return true }
        let hasComma = scanner.skip(",")
        let hasBlank = scanner.skipBlanks()
        if scanner.skip("at") { scanner.skipBlanks() }
        return hasComma || hasBlank
    }
}
