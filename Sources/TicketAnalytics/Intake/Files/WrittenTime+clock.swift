extension WrittenTime {
    /// Microseconds since midnight of `14:12`, `14:12:53.25`, `2:12 PM`, `2 pm`.
    static func clock(_ scanner: inout TimeScanner) -> Int64? {
        guard var hour = scanner.number(digits: 1...2)?.value else { return nil }
        var rest: Int64 = 0
        let hasMinutes = scanner.skip(":")
        if hasMinutes {
            guard let minutes = minutes(&scanner) else { return nil }
            rest = minutes
        }
        if let isAfternoon = half(&scanner) {
            guard (1...12).contains(hour) else { return nil }
            hour = hour % 12 + (isAfternoon ? 12 : 0)
        } else if !hasMinutes {
            return nil
        }
        return hour < 24 ? hour * 3_600_000_000 + rest : nil
    }

    private static func minutes(_ scanner: inout TimeScanner) -> Int64? {
        guard let minute = scanner.number(digits: 2...2)?.value, minute < 60 else { return nil }
        guard scanner.skip(":") else { return minute * 60_000_000 }
        // 60 is a leap second, which RFC 3339 allows.
        guard let second = scanner.number(digits: 2...2)?.value, second <= 60 else { return nil }
        let seconds = (minute * 60 + second) * 1_000_000
        guard scanner.skip(".") || scanner.skip(",") else { return seconds }
        return scanner.fraction().map { seconds + $0 }
    }

    /// Whether PM stands here; nil if neither does.
    private static func half(_ scanner: inout TimeScanner) -> Bool? {
        var ahead = scanner
        ahead.skipBlanks()
        let isMorning = ahead.skip("am") || ahead.skip("a.m.")
        guard isMorning || ahead.skip("pm") || ahead.skip("p.m.") else { return nil }
        scanner = ahead
        return !isMorning
    }

    /// How far the zone is ahead of UTC, in microseconds; a name of it in brackets may follow.
    static func offset(_ scanner: inout TimeScanner) -> Int64? {
        scanner.skipBlanks()
        if scanner.isAtEnd || scanner.skip("Z") { return 0 }
        let isNamed = scanner.skip("UTC") || scanner.skip("GMT")
        if isNamed, scanner.isAtEnd { return 0 }
        let sign: Int64 = scanner.skip("-") ? -1 : scanner.skip("+") ? 1 : 0
        guard sign != 0, let (number, digits) = scanner.number(digits: 1...4), digits != 3 else { return nil }
        var (hours, minutes) = digits == 4 ? (number / 100, number % 100) : (number, 0)
        if digits < 3, scanner.skip(":") {
            guard let part = scanner.number(digits: 2...2)?.value else { return nil }
            minutes = part
        }
        guard hours < 24, minutes < 60 else { return nil }
        hours *= sign
        minutes *= sign
        skipName(&scanner)
        return (hours * 60 + minutes) * 60_000_000
    }

    private static func skipName(_ scanner: inout TimeScanner) {
        var ahead = scanner
        ahead.skipBlanks()
        guard ahead.skip("("), ahead.rest.last == UInt8(ascii: ")") else { return }
        scanner = TimeScanner("")
    }
}
