/// Numbers in order of time as a row of blocks, or of digits from 0 to 9.
enum SparkLine {
    private static let blocks = Array("▁▂▃▄▅▆▇█")

    /// - Parameters:
    ///   - values: 0 is the lowest block; less, or no number, counts as 0.
    ///   - unfinished: The places of those that are not known in full yet.
    static func text(_ values: [Double], unfinished: Set<Int> = [], hasUnicode: Bool) -> String {
        let largest = values.filter(\.isFinite).max() ?? 0
        return String(
            values.enumerated().map { place, value -> Character in
                if unfinished.contains(place) { return hasUnicode ? "░" : "?" }
                let share = largest > 0 && value > 0 ? value / largest : 0
                return hasUnicode
                    ? blocks[Int((share * Double(blocks.count - 1)).rounded(.up))] : digit((share * 9).rounded(.up))
            })
    }

    private static func digit(_ value: Double) -> Character { Character(String(Int(value))) }
}
