extension WrittenDate {
    /// Days of the Gregorian calendar, counted in years that start in March so that the leap day comes last. Nil for a day
    /// that there is not.
    static func daysSince1970(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64? {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        guard year > 0, (1...12).contains(month) else { return nil }
        let lengths: [Int64] = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard (1...lengths[Int(month - 1)]).contains(day) else { return nil }
        let shifted = month > 2 ? year : year - 1
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
    }

    /// The number of a month by its name or the name's beginning, in English, German, French or Spanish.
    static func month(_ word: String) -> Int64? {
        beginnings.firstIndex { $0.contains { word.hasPrefix($0) } }.map { Int64($0) + 1 }
    }

    private static let beginnings = [
        ["jan", "ene"], ["feb", "fév"], ["mar", "mär"], ["apr", "avr", "abr"], ["may", "mai"], ["jun", "juin"],
        ["jul", "juil"], ["aug", "aoû", "ago"], ["sep"], ["oct", "okt"], ["nov"], ["dec", "dez", "déc", "dic"],
    ]

    /// In English, as mail and browsers write it.
    static func isWeekday(_ word: String) -> Bool {
        ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].contains { word.hasPrefix($0) }
    }
}
