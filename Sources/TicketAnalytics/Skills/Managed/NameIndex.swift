/// Finds the names that are spelt like another, by the groups of three letters that they share.
struct NameIndex {
    struct Match {
        let index: Int
        /// From 0, nothing in common, to 1.
        let share: Double
    }

    private let names: [SpeltName]
    private var places: [UInt64: [Int32]] = [:]
    /// A group that so many names have tells nothing.
    private static let commonLimit = 400

    init(_ names: [SpeltName]) {
        self.names = names
        for (index, name) in names.enumerated() {
            for group in name.groups { places[group, default: []].append(Int32(index)) }
        }
    }

    /// The best first.
    ///
    /// - Parameter share: The least that counts.
    func matches(_ name: SpeltName, from share: Double) -> [Match] {
        var common: [Int32: Int] = [:]
        for group in name.groups {
            guard let found = places[group], found.count <= Self.commonLimit else { continue }
            for index in found { common[index, default: 0] += 1 }
        }
        // Twice what they share in relation to what both have; the common groups count only now.
        return common.filter { Double($0.value) >= share / 3 * Double(name.groups.count) }.keys
            .map { Match(index: Int($0), share: name.share(with: names[Int($0)])) }
            .filter { $0.share >= share && name.mayMean(names[$0.index]) }
            .sorted { ($1.share, $0.index) < ($0.share, $1.index) }
    }
}
