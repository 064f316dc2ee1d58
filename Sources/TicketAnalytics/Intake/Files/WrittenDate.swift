/// Whether 03/04/2026 is in April or in March.
public enum DateOrder: String, Sendable, CaseIterable {
    case dayFirst = "dmy"
    case monthFirst = "mdy"
}

/// A date as a program wrote it, which may be two: of 03/04/2026 only the file's other dates tell which is meant.
enum WrittenDate: Sendable, Hashable {
    /// Days since 1970-01-01, and the order that shows.
    case known(Int64, shows: DateOrder?)
    /// Of the two days in days since 1970-01-01; one with points is seldom the month's first.
    case either(dayFirst: Int64, monthFirst: Int64, hasPoints: Bool)

    /// Reads `2026-03-14`, `2026/3/14`, `20260314`, `14.03.2026`, `3/14/26`, `14-Mar-2026`, `Sat, March 14th, 2026` and
    /// the like; nil for anything else.
    init?(_ scanner: inout TimeScanner) {
        if let word = scanner.word() {
            self.init(beginningWith: word, &scanner)
        } else if let compact = scanner.number(digits: 8...8)?.value {
            self.init(year: compact / 10_000, month: compact / 100 % 100, day: compact % 100)
        } else if let year = scanner.number(digits: 4...4)?.value {
            self.init(beginningWith: year, &scanner)
        } else if let first = scanner.number(digits: 1...2)?.value {
            self.init(beginningWithPart: first, &scanner)
        } else {
            return nil
        }
    }

    private init?(year: Int64, month: Int64?, day: Int64?, shows: DateOrder? = nil) {
        guard let month, let day, let days = Self.daysSince1970(year, month, day) else { return nil }
        self = .known(days, shows: shows)
    }

    private init?(beginningWith year: Int64, _ scanner: inout TimeScanner) {
        guard let separator = ["-", "/", "."].first(where: { scanner.skip($0) }),
            let month = scanner.number(digits: 1...2)?.value, scanner.skip(separator)
        else { return nil }
        self.init(year: year, month: month, day: scanner.number(digits: 1...2)?.value)
    }

    /// A month's name, or a day of the week before any of the others.
    private init?(beginningWith word: String, _ scanner: inout TimeScanner) {
        guard let month = Self.month(word) else {
            guard Self.isWeekday(word) else { return nil }
            _ = scanner.skip(".") || scanner.skip(",")
            scanner.skipBlanks()
            // No second day of the week.
            if let next = scanner.word() {
                guard Self.month(next) != nil else { return nil }
                self.init(beginningWith: next, &scanner)
            } else {
                self.init(&scanner)
            }
            return
        }
        _ = scanner.skip(".")
        scanner.skipBlanks()
        guard let day = scanner.number(digits: 1...2)?.value else { return nil }
        _ = ["st", "nd", "rd", "th"].contains { scanner.skip($0) }
        _ = scanner.skip(",")
        scanner.skipBlanks()
        guard let year = scanner.number(digits: 4...4)?.value else { return nil }
        self.init(year: year, month: month, day: day)
    }

    private init?(beginningWithPart first: Int64, _ scanner: inout TimeScanner) {
        let separator = ["/", "-", "."].first { scanner.skip($0) }
        guard let separator, let second = scanner.number(digits: 1...2)?.value else {
            self.init(beginningWithDay: first, &scanner)
            return
        }
        guard scanner.skip(separator), let year = Self.year(&scanner, isShortTaken: separator != "-") else {
            return nil
        }
        self.init(first, second, year: year, hasPoints: separator == ".")
    }

    /// The rest of `14-Mar-2026`, `14/Mar/26`, `14. March 2026`.
    private init?(beginningWithDay day: Int64, _ scanner: inout TimeScanner) {
        scanner.skipBlanks()
        guard let month = scanner.word().flatMap(Self.month) else { return nil }
        _ = scanner.skip(".")
        _ = scanner.skip("-") || scanner.skip("/") || scanner.skip(",")
        scanner.skipBlanks()
        guard let year = Self.year(&scanner, isShortTaken: true) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    private init?(_ first: Int64, _ second: Int64, year: Int64, hasPoints: Bool) {
        let dayFirst = Self.daysSince1970(year, second, first)
        let monthFirst = Self.daysSince1970(year, first, second)
        switch (dayFirst, monthFirst) {
        case (let day?, let month?) where day != month:
            self = .either(dayFirst: day, monthFirst: month, hasPoints: hasPoints)
        case (let day?, let month): self = .known(day, shows: month == nil ? .dayFirst : nil)
        case (nil, let month?): self = .known(month, shows: .monthFirst)
        case (nil, nil): return nil
        }
    }

    /// Of two digits those up to 69 are of this century.
    private static func year(_ scanner: inout TimeScanner, isShortTaken: Bool) -> Int64? {
        guard let (year, digits) = scanner.number(digits: 2...4) else { return nil }
        if digits == 4 { return year }
        return digits == 2 && isShortTaken ? year + (year < 70 ? 2_000 : 1_900) : nil
    }
}
