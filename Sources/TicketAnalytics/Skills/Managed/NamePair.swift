/// Two names, normalised, in whichever order they are given.
struct NamePair: Sendable, Hashable, Comparable {
    let name: String
    let other: String

    init(_ left: String, _ right: String) {
        let names = [NormalizedName(left).text, NormalizedName(right).text].sorted()
        (name, other) = (names[0], names[1])
    }

    static func < (left: NamePair, right: NamePair) -> Bool {
        (left.name, left.other) < (right.name, right.other)
    }
}
