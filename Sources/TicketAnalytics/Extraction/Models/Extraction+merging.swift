extension Extraction {
    /// Takes in what a later chunk of the same text gave; a skill that is already here keeps its first quote.
    mutating func merge(_ later: Extraction) {
        var known = Set(skills.map { Self.mergeKey($0.name) })
        skills += later.skills.filter { known.insert(Self.mergeKey($0.name)).inserted }
        repairs += later.repairs
        promptTokens = Self.sum(promptTokens, later.promptTokens)
        answerTokens = Self.sum(answerTokens, later.answerTokens)
        rawAnswer = [rawAnswer, later.rawAnswer].compactMap { $0 }.joined(separator: "\n")
    }

    private static func mergeKey(_ name: String) -> String {
        name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func sum(_ one: Int?, _ other: Int?) -> Int? {
        guard one != nil || other != nil else { return nil }
        return (one ?? 0) + (other ?? 0)
    }
}
