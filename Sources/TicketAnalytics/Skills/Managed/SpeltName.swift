/// A name's key and the groups of three letters in it, to be compared with others.
struct SpeltName {
    let key: String
    /// Sorted.
    let groups: [UInt64]
    /// The key's words.
    private let words: [Substring]
    private let numbers: [Unicode.Scalar]
    /// The marks that tell languages apart.
    private let marks: [Unicode.Scalar]

    /// What the words that differ must have in common themselves, and how long they must be for that.
    private static let leastShareOfRest = 0.5
    private static let leastLength = 4

    init(_ name: String) {
        key = SkillKey(name).text
        words = key.split(separator: " ")
        groups = Self.groups(of: key)
        numbers = key.unicodeScalars.filter { ("0"..."9").contains($0) }
        marks = key.unicodeScalars.filter { $0 == "+" || $0 == "#" }
    }

    /// How much of their groups two names have in common, from 0 to 1.
    func share(with other: SpeltName) -> Double { Self.share(groups, other.groups) }

    /// Whether a similar spelling may mean the same. Numbers and marks do not differ by mistake, short names are all
    /// alike, and a word in common says nothing about the others: LAN Setup is not WAN Setup.
    func mayMean(_ other: SpeltName) -> Bool {
        guard numbers == other.numbers, marks == other.marks else { return false }
        let rest = words.filter { !other.words.contains($0) }.joined(separator: " ")
        let otherRest = other.words.filter { !words.contains($0) }.joined(separator: " ")
        if rest.isEmpty || otherRest.isEmpty { return min(key.count, other.key.count) >= Self.leastLength }
        return min(rest.count, otherRest.count) >= Self.leastLength
            && Self.share(Self.groups(of: rest), Self.groups(of: otherRest)) >= Self.leastShareOfRest
    }

    /// Whether they are two versions of something.
    func isOtherVersion(of other: SpeltName) -> Bool {
        !numbers.isEmpty && !other.numbers.isEmpty && numbers != other.numbers
    }

    private static func groups(of text: String) -> [UInt64] {
        let scalars = [" "] + Array(text.unicodeScalars) + [" "]
        return Set(
            scalars.indices.dropLast(2).map { index in
                scalars[index..<index + 3].reduce(UInt64(0)) { $0 << 21 | UInt64($1.value) }
            }
        ).sorted()
    }

    /// Twice what they have in common in relation to all of both.
    private static func share(_ one: [UInt64], _ two: [UInt64]) -> Double {
        var (left, right, common) = (0, 0, 0)
        while left < one.count, right < two.count {
            let (mine, its) = (one[left], two[right])
            if mine == its { common += 1 }
            if mine <= its { left += 1 }
            if its <= mine { right += 1 }
        }
        return one.isEmpty ? 0 : 2 * Double(common) / Double(one.count + two.count)
    }
}
