/// That a discovered skill may belong to a managed one.
public struct SkillSuggestion: Sendable, Hashable {
    public enum Reason: Sendable, Hashable {
        /// The names differ in marks, case or the order of words.
        case sameWords(as: String)
        /// The lexicon knows both as this.
        case alias(of: String)
        /// So many letters differ from this name.
        case letters(Int, of: String)
        /// The share of letter groups in common with this name.
        case similar(to: String, Double)
        /// So many of its latest tickets show this, too.
        case tickets(Int, of: Int, with: String)
    }

    public let skill: Taxonomy.Discovered
    public let managed: Int64
    public let reason: Reason

    /// How sure it is, from 0 to 1.
    public var score: Double {
        switch reason {
        case .sameWords: 1
        case .alias: 0.95
        case .letters(let count, let name): 0.9 - Double(count) / Double(max(name.count, 1))
        case .similar(_, let share): share * 0.9
        case .tickets(let count, let all, _): 0.5 * Double(count) / Double(max(all, 1))
        }
    }
}

extension SkillSuggestion.Reason {
    /// The reason as a person reads it.
    public var words: String {
        switch self {
        case .sameWords(let name): "the words of \(name)"
        case .alias(let name): "the lexicon knows it as \(name)"
        case .letters(1, let name): "one letter differs from \(name)"
        case .letters(let count, let name): "\(count) letters differ from \(name)"
        case .similar(let name, let share): "spelt like \(name): \(Int((share * 100).rounded())) % in common"
        case .tickets(let count, let all, let name): "\(count) of its latest \(all) tickets show \(name) too"
        }
    }
}
