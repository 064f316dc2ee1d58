/// A date of an HTTP header, `Sun, 06 Nov 1994 08:49:37 GMT`.
struct HTTPDate: Sendable, Hashable {
    let secondsSince1970: Int64

    init?(_ text: String) {
        let parts = text.split(separator: " ")
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        guard parts.count == 6, let month = months.firstIndex(of: String(parts[2])),
            let day = CalendarDay("\(parts[3])-\(Self.twoDigits(month + 1))-\(parts[1])")
        else { return nil }
        let clock = parts[4].split(separator: ":").compactMap { Int64($0) }
        guard clock.count == 3 else { return nil }
        secondsSince1970 = day.secondsSince1970 + clock[0] * 3_600 + clock[1] * 60 + clock[2]
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
