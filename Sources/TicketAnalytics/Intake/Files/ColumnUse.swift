/// Which columns of a file were taken for which field, and which were not.
public struct ColumnUse: Sendable, Hashable {
    /// A file of JSON may have a key of its own in each line.
    private static let limit = 1_000
    /// So many words are a sentence, and no name, state or date.
    private static let wordsOfSentence = 8

    public private(set) var taken: [ImportField: String] = [:]
    /// In the file's order, each once.
    public private(set) var unused: [String] = []
    /// Those of the unused in which sentences stand.
    public private(set) var wordy: Set<String> = []

    init() {}

    init(_ places: ColumnAssignment, in names: [String]) {
        for field in ImportField.allCases { taken[field] = places[field].map { names[$0] } }
        unused = names.indices.filter { !places.holds($0) }.map { names[$0] }.distinct()
    }

    /// Whether something that people will miss is in no field: words, or the time of all tickets.
    public var losesSomething: Bool {
        guard !unused.isEmpty else { return false }
        let texts: [ImportField] = [.problem, .notes, .internalAnalysis, .resolution]
        return !wordy.isEmpty || taken[.entered] == nil || texts.allSatisfy { taken[$0] == nil }
    }

    /// Adds what other rows of the file have.
    mutating func add(_ other: ColumnUse) {
        taken.merge(other.taken) { first, _ in first }
        let known = Set(unused).union(taken.values)
        unused += other.unused.filter { !known.contains($0) }.prefix(max(0, Self.limit - unused.count))
        unused.removeAll { taken.values.contains($0) }
    }

    /// - Parameter text: Of a column that is not taken.
    /// - Returns: Whether it is a sentence.
    mutating func note(_ text: String, in column: String) -> Bool {
        guard text.utf8.count > Self.wordsOfSentence * 2, !wordy.contains(column),
            text.split(separator: " ", maxSplits: Self.wordsOfSentence).count >= Self.wordsOfSentence
        else { return false }
        if wordy.count < Self.limit { wordy.insert(column) }
        return true
    }
}
