/// Finds runs of values in a long row by the method of Knuth, Morris and Pratt: linear whatever they hold.
struct ScalarSearch {
    private let row: [UInt32]

    init(_ row: [UInt32]) { self.row = row }

    /// Every place of `needle`, from the left; none for an empty one.
    func matches(of needle: [UInt32]) -> some Sequence<Range<Int>> {
        let borders = Self.borders(of: needle)
        return sequence(state: (position: 0, matched: 0)) { state -> Range<Int>? in
            guard !needle.isEmpty else { return nil }
            while state.position < row.count {
                state.matched = Self.extend(state.matched, with: row[state.position], needle, borders)
                state.position += 1
                guard state.matched == needle.count else { continue }
                state.matched = borders[state.matched - 1]
                return state.position - needle.count..<state.position
            }
            return nil
        }
    }

    /// For each beginning of the needle the length of its longest border: a proper beginning that is its end too.
    private static func borders(of needle: [UInt32]) -> [Int] {
        var borders: [Int] = []
        borders.reserveCapacity(needle.count)
        for value in needle {
            borders.append(borders.isEmpty ? 0 : extend(borders[borders.count - 1], with: value, needle, borders))
        }
        return borders
    }

    /// How much of the needle matches after one more value.
    private static func extend(_ matched: Int, with value: UInt32, _ needle: [UInt32], _ borders: [Int]) -> Int {
        var matched = matched
        while matched > 0, needle[matched] != value { matched = borders[matched - 1] }
        return needle[matched] == value ? matched + 1 : 0
    }
}
