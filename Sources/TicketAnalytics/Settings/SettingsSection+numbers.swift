extension SettingsSection {
    func integer(
        _ name: String, _ standard: Int, in range: ClosedRange<Int>, _ meaning: String
    ) throws(SettingsError) -> Int {
        let expected = "a whole number from \(range.lowerBound) to \(range.upperBound)"
        return try value(key(name, "\(standard)", expected, meaning)) { Int($0).flatMap { $0.within(range) } }
    }

    func number(
        _ name: String, _ standard: Double, in range: ClosedRange<Double>, _ meaning: String
    ) throws(SettingsError) -> Double {
        let expected = "a number from \(Self.short(range.lowerBound)) to \(Self.short(range.upperBound))"
        return try value(key(name, Self.short(standard), expected, meaning)) { Double($0).flatMap { $0.within(range) } }
    }

    /// `2` rather than `2.0`.
    private static func short(_ number: Double) -> String { Int(exactly: number).map(String.init) ?? "\(number)" }

    func duration(
        _ name: String, _ standard: Duration, in range: ClosedRange<Duration>, _ meaning: String
    ) throws(SettingsError) -> Duration {
        let expected = "a time from \(range.lowerBound.settingText) to \(range.upperBound.settingText)"
        return try value(key(name, standard.settingText, expected, meaning)) {
            Duration(settingText: $0).flatMap { $0.within(range) }
        }
    }

    func size(
        _ name: String, _ standard: Int, in range: ClosedRange<Int>, _ meaning: String
    ) throws(SettingsError) -> Int {
        let expected = "a size from \(ByteSize.text(range.lowerBound)) to \(ByteSize.text(range.upperBound))"
        return try value(key(name, ByteSize.text(standard), expected, meaning)) {
            ByteSize.bytes($0).flatMap { $0.within(range) }
        }
    }
}

extension Comparable {
    fileprivate func within(_ range: ClosedRange<Self>) -> Self? { range.contains(self) ? self : nil }
}
