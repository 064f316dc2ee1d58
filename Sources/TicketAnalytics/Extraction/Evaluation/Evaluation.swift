/// How an extractor did on labelled tickets; micro-averaged.
public struct Evaluation: Sendable {
    /// A name and how often it was missed or falsely given.
    public struct Mistake: Sendable, Hashable {
        public var name: String
        public var kind: SkillKind
        public var count: Int
    }

    public internal(set) var tickets = 0
    /// Predicted skills of which nobody has said whether they are right; they count for nothing.
    public internal(set) var unjudged = 0
    /// A match is the name or an alias of it, or an overlapping quote of the same kind.
    public internal(set) var byNameOrQuote: [SkillKind: Score] = [:]
    /// A match is the name or an alias of it.
    public internal(set) var byName: [SkillKind: Score] = [:]
    var misses: [Named: Int] = [:]
    var alarms: [Named: Int] = [:]

    struct Named: Hashable {
        var name: String
        var kind: SkillKind
    }

    public init() {}

    /// Both kinds together.
    public var allByNameOrQuote: Score { byNameOrQuote.values.reduce(Score(), +) }
    public var allByName: Score { byName.values.reduce(Score(), +) }

    /// Gold names that were missed by name, most often first.
    public func mostMissed(_ limit: Int) -> [Mistake] { Self.top(misses, limit) }

    /// Predicted names that matched no gold name, most often first.
    public func mostFalse(_ limit: Int) -> [Mistake] { Self.top(alarms, limit) }

    private static func top(_ counts: [Named: Int], _ limit: Int) -> [Mistake] {
        let sorted = counts.sorted { left, right in
            left.value != right.value ? left.value > right.value : left.key.name < right.key.name
        }
        return sorted.prefix(limit).map { Mistake(name: $0.key.name, kind: $0.key.kind, count: $0.value) }
    }
}
