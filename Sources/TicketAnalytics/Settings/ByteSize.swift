/// Sizes in bytes as text: `10 MB`, `64 KB`, `1 GB`, `512`; K, M and G are powers of 1000.
enum ByteSize {
    private static let units: [(name: String, bytes: Int64)] = [
        ("GB", 1_000_000_000), ("MB", 1_000_000), ("KB", 1_000), ("B", 1),
    ]

    static func bytes(_ text: String) -> Int? {
        guard let (number, unit) = NumberWithUnit.split(text) else { return nil }
        guard let factor = units.first(where: { $0.name.lowercased() == unit || unit.isEmpty && $0.bytes == 1 }) else {
            return nil
        }
        let (bytes, overflow) = number.multipliedReportingOverflow(by: factor.bytes)
        return overflow ? nil : Int(exactly: bytes)
    }

    /// In the largest unit that leaves a whole number.
    static func text(_ bytes: Int) -> String {
        let unit = units.first { Int64(bytes) % $0.bytes == 0 } ?? units[3]
        return "\(Int64(bytes) / unit.bytes) \(unit.name)"
    }
}
