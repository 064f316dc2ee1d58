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

/// A name's key and the groups of three letters in it.
struct SpeltName {
    let key: String
    /// Sorted.
    let groups: [UInt64]
    private let numbers: [Unicode.Scalar]
    /// The marks that tell languages apart.
    private let marks: [Unicode.Scalar]

    init(_ name: String) {
        key = SkillKey(name).text
        let scalars = [" "] + Array(key.unicodeScalars) + [" "]
        groups = Set(
            scalars.indices.dropLast(2).map { index in
                scalars[index..<index + 3].reduce(UInt64(0)) { $0 << 21 | UInt64($1.value) }
            }
        ).sorted()
        numbers = key.unicodeScalars.filter { ("0"..."9").contains($0) }
        marks = key.unicodeScalars.filter { $0 == "+" || $0 == "#" }
    }

    /// Whether a similar spelling may mean the same: numbers and marks do not differ by mistake, and short names are all
    /// alike.
    func mayMean(_ other: SpeltName) -> Bool {
        min(key.count, other.key.count) >= 4 && numbers == other.numbers && marks == other.marks
    }

    /// Whether they are two versions of something.
    func isOtherVersion(of other: SpeltName) -> Bool {
        !numbers.isEmpty && !other.numbers.isEmpty && numbers != other.numbers
    }

    /// How much of their groups two names have in common, from 0 to 1.
    func share(with other: SpeltName) -> Double {
        var (left, right, common) = (0, 0, 0)
        while left < groups.count, right < other.groups.count {
            let (mine, its) = (groups[left], other.groups[right])
            if mine == its { common += 1 }
            if mine <= its { left += 1 }
            if its <= mine { right += 1 }
        }
        return groups.isEmpty ? 0 : 2 * Double(common) / Double(groups.count + other.groups.count)
    }
}
