/// Reads the times of exports: ISO 8601 and RFC 3339, with a blank for the T, or a date alone.
enum ImportTime {
    /// Microseconds since 1970-01-01 UTC of `2026-11-22`, `2026-11-22 14:12`, `2026-11-22T14:12:53.25+01:00` and the
    /// like; a time without a zone is UTC. Nil for anything else: 03/04/2026 has two meanings.
    static func microseconds(_ text: String) -> Int64? {
        var scanner = Scanner(rest: Array(text.utf8)[...])
        guard let year = scanner.number(digits: 4), scanner.skip("-"),
            let month = scanner.number(digits: 2), scanner.skip("-"),
            let day = scanner.number(digits: 2), let days = daysSince1970(year, month, day)
        else { return nil }
        if scanner.rest.isEmpty { return days * 86_400_000_000 }
        guard scanner.skip("T") || scanner.skip("t") || scanner.skip(" "),
            let clock = clock(&scanner), let offset = offset(&scanner), scanner.rest.isEmpty
        else { return nil }
        return days * 86_400_000_000 + clock - offset
    }

    /// Days of the Gregorian calendar, counted in years that start in March so that the leap day comes last.
    private static func daysSince1970(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64? {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        guard (1...12).contains(month) else { return nil }
        let lengths: [Int64] = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard (1...lengths[Int(month - 1)]).contains(day) else { return nil }
        let shifted = month > 2 ? year : year - 1
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
    }

    private static func clock(_ scanner: inout Scanner) -> Int64? {
        guard let hour = scanner.number(digits: 2), hour < 24, scanner.skip(":"),
            let minute = scanner.number(digits: 2), minute < 60
        else { return nil }
        let minutes = (hour * 60 + minute) * 60_000_000
        guard scanner.skip(":") else { return minutes }
        // 60 is a leap second, which RFC 3339 allows.
        guard let second = scanner.number(digits: 2), second <= 60 else { return nil }
        guard scanner.skip(".") || scanner.skip(",") else { return minutes + second * 1_000_000 }
        guard let fraction = scanner.fraction() else { return nil }
        return minutes + second * 1_000_000 + fraction
    }

    private static func offset(_ scanner: inout Scanner) -> Int64? {
        _ = scanner.skip(" ")
        if scanner.rest.isEmpty || scanner.skip("Z") || scanner.skip("z") || scanner.skip("UTC") { return 0 }
        let sign: Int64 = scanner.skip("-") ? -1 : scanner.skip("+") ? 1 : 0
        guard sign != 0, let hours = scanner.number(digits: 2), hours < 24 else { return nil }
        if scanner.rest.isEmpty { return sign * hours * 3_600_000_000 }
        _ = scanner.skip(":")
        guard let minutes = scanner.number(digits: 2), minutes < 60 else { return nil }
        return sign * (hours * 60 + minutes) * 60_000_000
    }
}

private struct Scanner {
    var rest: ArraySlice<UInt8>

    mutating func skip(_ text: String) -> Bool {
        guard rest.starts(with: text.utf8) else { return false }
        rest = rest.dropFirst(text.utf8.count)
        return true
    }

    mutating func number(digits: Int) -> Int64? {
        let part = rest.prefix(digits)
        guard part.count == digits, part.allSatisfy(\.isDigit) else { return nil }
        rest = rest.dropFirst(digits)
        return part.reduce(0) { $0 * 10 + Int64($1 - 48) }
    }

    /// Digits behind the point, as microseconds; finer ones are cut off.
    mutating func fraction() -> Int64? {
        let part = rest.prefix(while: \.isDigit)
        guard !part.isEmpty else { return nil }
        rest = rest.dropFirst(part.count)
        return (part.prefix(6) + [UInt8](repeating: 48, count: max(0, 6 - part.count)))
            .reduce(0) { $0 * 10 + Int64($1 - 48) }
    }
}
