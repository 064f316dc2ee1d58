extension Duration {
    private static let units: [(name: String, milliseconds: Int64)] = [
        ("d", 86_400_000), ("h", 3_600_000), ("min", 60_000), ("s", 1_000), ("ms", 1),
    ]

    /// Reads `30` (seconds), `30 s`, `5 min`, `2 h`, `1 d`, `500 ms`; whole numbers only.
    init?(settingText text: String) {
        guard let (number, unit) = NumberWithUnit.split(text) else { return nil }
        let name = unit.isEmpty ? "s" : unit == "m" ? "min" : unit
        guard let factor = Self.units.first(where: { $0.name == name })?.milliseconds else { return nil }
        let (milliseconds, overflow) = number.multipliedReportingOverflow(by: factor)
        if overflow { return nil }
        self = .milliseconds(milliseconds)
    }

    /// The same in the largest unit that leaves a whole number.
    var settingText: String {
        let milliseconds = components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000
        if milliseconds == 0 { return "0 s" }
        let unit = Self.units.first { milliseconds % $0.milliseconds == 0 } ?? ("ms", 1)
        return "\(milliseconds / unit.milliseconds) \(unit.name)"
    }
}
