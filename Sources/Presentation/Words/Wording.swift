/// Values in words and digits, the same in every place where a person reads them.
public enum Wording {
    /// `12345`, or with groups `12 345` (narrow no-break space; a comma without Unicode) from 10 000 on.
    public static func count(_ value: Int64, style: TerminalStyle = .plain) -> String {
        let digits = String(value.magnitude)
        guard style.groupsDigits, digits.count >= 5 else { return String(value) }
        let separator = style.hasUnicode ? "\u{202F}" : ","
        let grouped = digits.enumerated().map { index, digit in
            index > 0 && (digits.count - index) % 3 == 0 ? separator + String(digit) : String(digit)
        }
        return (value < 0 ? "-" : "") + grouped.joined()
    }

    /// With exactly `digits` places behind the point, rounded half away from zero.
    public static func decimal(_ value: Double, digits: Int) -> String {
        guard value.isFinite else { return "-" }
        let scale = (0..<max(0, digits)).reduce(1.0) { product, _ in product * 10 }
        let scaled = (value.magnitude * scale).rounded()
        guard scaled < 9e15 else { return String(value) }
        let units = Int64(scaled)
        let sign = value < 0 && units > 0 ? "-" : ""
        guard digits > 0 else { return sign + String(units) }
        let fraction = String(units % Int64(scale))
        return sign + String(units / Int64(scale)) + "." + String(repeating: "0", count: digits - fraction.count)
            + fraction
    }

    /// `25 %` of 0.25.
    public static func percent(_ share: Double, digits: Int = 0) -> String {
        share.isFinite ? decimal(share * 100, digits: digits) + " %" : "-"
    }

    /// The two largest units: `350 ms`, `2.5 s`, `2 min 5 s`, `3 h`, `4 d 2 h`.
    public static func duration(seconds: Double) -> String {
        guard seconds.isFinite else { return "-" }
        if seconds < 0 { return "-" + duration(seconds: -seconds) }
        if seconds < 0.9995 { return decimal(seconds * 1000, digits: 0) + " ms" }
        if seconds < 9.95 {
            let tenths = decimal(seconds, digits: 1)
            return (tenths.hasSuffix(".0") ? String(tenths.dropLast(2)) : tenths) + " s"
        }
        guard seconds < 1e12 else { return decimal(seconds / 86_400, digits: 0) + " d" }
        let whole = Int64(seconds.rounded())
        switch whole {
        case ..<60: return "\(whole) s"
        case ..<3600: return parts(whole / 60, "min", whole % 60, "s")
        case ..<86_400: return parts(whole / 3600, "h", whole % 3600 / 60, "min")
        default: return parts(whole / 86_400, "d", whole % 86_400 / 3600, "h")
        }
    }

    private static func parts(_ large: Int64, _ largeUnit: String, _ small: Int64, _ smallUnit: String) -> String {
        small == 0 ? "\(large) \(largeUnit)" : "\(large) \(largeUnit) \(small) \(smallUnit)"
    }
}
